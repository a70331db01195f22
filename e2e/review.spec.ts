import { expect, test } from './client-address'
import { asEditor, openDecision } from './editor'
import { makeEvent, makeProposal, stateOf } from './proposals'

const today = () => new Date().toISOString().slice(0, 10)

test('a proposal counts nowhere until an editor publishes it, and everywhere at once after that', async ({
  page,
  browser,
}) => {
  await asEditor(page)
  const earlier = await makeEvent(page, { stance: 'allow' })
  const { actor, company, topic } = earlier.fields
  const proposal = await makeProposal(
    { actor, company, topic, announcedOn: today() },
    { note: 'Read in the gazette' },
  )
  const { title } = proposal.fields
  const reader = await (await browser.newContext()).newPage()
  const country = `/countries/${actor.toLowerCase()}`
  const shown = ['/', `/timeline?actor=${actor}`, country]
  await reader.goto(`/submissions/${proposal.token}`)
  await expect(reader.getByLabel('Where it stands')).toContainText('waiting for review')
  for (const address of shown) {
    await reader.goto(address)
    await expect(reader.getByRole('link', { name: title })).toHaveCount(0)
  }

  await page.goto(`/review/${proposal.id}`)
  await expect(page.getByText('Read in the gazette').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'What it would change' })).toContainText('allow → ban from')
  await page.getByLabel('Note').fill('Checked with the ministry')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText(`“${title}”: published.`)).toBeVisible()

  for (const address of shown) {
    await reader.goto(address)
    await expect(reader.getByRole('link', { name: title }).first(), address).toBeVisible()
  }
  await reader.goto(`/matrix?actor=${actor}&company=${company}&topic=${topic}`)
  await expect(
    reader
      .getByRole('main')
      .getByRole('link', { name: /bans .*, by deed/ })
      .first(),
  ).toBeVisible()
  const matrix = await (await reader.request.get(`/api/v1/matrix?actor=${actor}`)).json()
  const events = await (await reader.request.get(`/api/v1/events?actor=${actor}&q=${title}`)).json()
  expect(events.total).toBe(1)
  expect(matrix.cells).toContainEqual(
    expect.objectContaining({ issue: `${company}/${topic}`, stance: 'ban', event: events.data[0].id }),
  )

  await reader.goto(`/submissions/${proposal.token}`)
  await expect(reader.getByLabel('Where it stands')).toContainText('It is part of the record now.')
  await expect(reader.getByText('Checked with the ministry').first()).toBeVisible()
  await reader.getByLabel('Where it stands').getByRole('link', { name: title }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('a proposal of a step that is recorded is merged: its sources are added there', async ({ page }) => {
  await asEditor(page)
  const event = await makeEvent(page)
  const { actor, company, topic, announcedOn } = event.fields
  const proposal = await makeProposal({ actor, company, topic, announcedOn })
  await page.goto(`/review/${proposal.id}`)
  await expect(page.getByRole('region', { name: 'Likely duplicates' })).toContainText(event.fields.title)
  await openDecision(page, 'Merge into')
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByText('Choose the event that tells the same step')).toBeVisible()
  await page.getByRole('radio', { name: event.fields.title }).check()
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByText(/^“.+”: merged\./)).toBeVisible()

  await page.goto(`/submissions/${proposal.token}`)
  await page.getByLabel('Where it stands').getByRole('link', { name: event.fields.title }).click()
  await expect(page.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2)
})

test('what somebody else decided first is told, and nothing is overwritten', async ({ page, browser }) => {
  const proposal = await makeProposal()
  const faster = await (await browser.newContext()).newPage()
  await asEditor(page, `/review/${proposal.id}`)
  const other = await asEditor(faster, `/review/${proposal.id}`)
  await openDecision(faster, 'Reject')
  await faster.getByLabel('Reason').fill('Told twice')
  await faster.getByRole('button', { name: 'Reject' }).click()
  await expect(faster.getByText(/^“.+”: rejected\./)).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(`Meanwhile ${other.name} decided on it`)
  await expect(page.getByLabel('Where it stands')).toContainText('Told twice')
  expect(await stateOf(proposal)).toBe('rejected')
})

test('several are decided at once, each with its verdict', async ({ page }) => {
  const [one, two, late] = [await makeProposal(), await makeProposal(), await makeProposal()]
  await asEditor(page)
  await page.goto(`/review?after=${one.id - 1}`)
  const tick = (title: string) => page.getByRole('checkbox', { name: `Tick “${title}”` })
  await page.getByRole('button', { name: 'Publish the ticked ones' }).click()
  await expect(page.getByText('Tick the proposals first.')).toBeVisible()

  for (const { fields } of [one, two, late]) await tick(fields.title).check()
  await page.getByRole('button', { name: 'Reject the ticked ones' }).click()
  await expect(page.getByText('Give a reason for rejecting them').first()).toBeVisible()
  await expect(tick(two.fields.title)).toBeChecked()

  // Somebody else is faster with one of them.
  const other = await page.context().newPage()
  await other.goto(`/review/${late.id}`)
  await openDecision(other, 'Send back')
  await other.getByLabel('What should change').fill('The date')
  await other.getByRole('button', { name: 'Send back' }).click()
  await expect(other.getByText(/^“.+”: sent back\./)).toBeVisible()

  await page.getByRole('button', { name: 'Publish the ticked ones' }).click()
  await expect(page.getByRole('heading', { name: '2 of 3 decided' })).toBeVisible()
  const verdicts = page.getByRole('region', { name: '2 of 3 decided' })
  await expect(verdicts.getByRole('listitem').filter({ hasText: one.fields.title })).toContainText(
    'Published.',
  )
  await expect(verdicts.getByRole('listitem').filter({ hasText: late.fields.title })).toContainText(
    'Meanwhile',
  )
  await expect(tick(one.fields.title)).toHaveCount(0)
  expect([await stateOf(one), await stateOf(two), await stateOf(late)]).toEqual([
    'published',
    'published',
    'sent-back',
  ])
})

test('of several of one step one is published, the others wait for a decision of their own', async ({
  page,
}) => {
  const one = await makeProposal()
  const { title: _, ...same } = one.fields
  const [two, three] = [await makeProposal(same), await makeProposal(same)]
  await asEditor(page)
  await page.goto(`/review?after=${one.id - 1}`)
  for (const { fields } of [one, two, three]) {
    const row = page.getByRole('listitem').filter({ hasText: fields.title })
    await expect(row).toContainText('2 others wait about the same')
    await page.getByRole('checkbox', { name: `Tick “${fields.title}”` }).check()
  }
  await page.getByRole('button', { name: 'Publish the ticked ones' }).click()
  const verdicts = page.getByRole('region', { name: '1 of 3 decided' })
  for (const { fields } of [two, three])
    await expect(verdicts.getByRole('listitem').filter({ hasText: fields.title })).toContainText(
      `Likely a duplicate of “${one.fields.title}”: open it to decide.`,
    )
  expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual([
    'published',
    'pending',
    'pending',
  ])

  await verdicts.getByRole('link', { name: two.fields.title }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('This may be on record already')).toBeVisible()
  await page.getByRole('checkbox', { name: 'It is another step' }).check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page).toHaveURL(`/review?decided=${two.id}`)
  expect(await stateOf(two)).toBe('published')
})

test('keys move through the queue and to each decision, and can be turned off', async ({ page }) => {
  const [one, two] = [await makeProposal(), await makeProposal()]
  await asEditor(page)
  await page.goto(`/review?after=${one.id - 1}`)
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  const row = ({ fields }: { fields: { title: string } }) =>
    page.getByRole('link', { name: fields.title, exact: true })
  await page.keyboard.press('j')
  await expect(row(one)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(two)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(page.getByRole('checkbox', { name: `Tick “${one.fields.title}”` })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/review/${one.id}`)

  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  // The keys of a page listen a moment after it is shown.
  await expect(async () => {
    await page.keyboard.press('p')
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('m')
  await expect(page.getByLabel('Address of the event')).toBeFocused()
  await page.keyboard.press('b')
  await page.keyboard.type('br')
  await expect(page.getByLabel('Address of the event')).toHaveValue('bbr')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('r')
  await expect(page.getByLabel('Reason')).toBeFocused()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toContainText('send back: write the comment')
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).not.toBeFocused()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByLabel('Reason')).toBeHidden()
})

test('without scripts a proposal is published, and another sent back @nojs', async ({ page }) => {
  await asEditor(page)
  const { id } = await makeEvent(page)
  expect((await page.goto(`/events/${id}`))?.status()).toBe(200)

  const proposal = await makeProposal()
  await page.goto(`/review/${proposal.id}`)
  await openDecision(page, 'Send back')
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText('Say what should change')).toBeVisible()
  await page.getByLabel('What should change').fill('The date')
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText(/^“.+”: sent back\./)).toBeVisible()
})

test('without scripts several are rejected, and the ticks survive an error @nojs', async ({ page }) => {
  const [one, two] = [await makeProposal(), await makeProposal()]
  await asEditor(page)
  await page.goto(`/review?after=${one.id - 1}`)
  for (const { fields } of [one, two])
    await page.getByRole('checkbox', { name: `Tick “${fields.title}”` }).check()
  await page.getByRole('button', { name: 'Reject the ticked ones' }).click()
  await expect(page.getByText('Give a reason for rejecting them').first()).toBeVisible()
  await expect(page.getByRole('checkbox', { name: `Tick “${two.fields.title}”` })).toBeChecked()
  await page.getByLabel('Reason for rejecting').fill('Made up')
  await page.getByRole('button', { name: 'Reject the ticked ones' }).click()
  await expect(page.getByRole('heading', { name: '2 of 2 decided' })).toBeVisible()
  expect([await stateOf(one), await stateOf(two)]).toEqual(['rejected', 'rejected'])
})
