import type { Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { buildProposalFields, makeEvent, makeProposal, publish, stateOf, versionOf } from './proposals'
import { signIn } from './sign-in'

const asEditor = async (page: Page, next = '/review') => {
  const editor = await makePerson('editor')
  await signIn(page, editor, next)
  return editor
}
/** Opens one of the decisions that wait behind a summary. */
const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click()
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

test.describe('the tracking page', () => {
  test('tells nobody else where it is, and nobody who proposed it', async ({ page }) => {
    const person = await makePerson('contributor')
    const proposal = await makeProposal({}, { author: person })
    await page.goto(`/submissions/${proposal.token}`)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'same-origin')
    await expect(page.locator('code')).toHaveText(new RegExp(`^https?://.+/submissions/${proposal.token}$`))
    expect(await page.content()).not.toContain(person.email)
    expect(await page.content()).toContain(person.name)
  })

  test('of an unknown token is a 404', async ({ page }) => {
    for (const token of ['0'.repeat(24), 'x', '%00', 'A'.repeat(24)])
      expect((await page.goto(`/submissions/${token}`))?.status(), token).toBe(404)
  })

  test('copies its address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const proposal = await makeProposal()
    await page.goto(`/submissions/${proposal.token}`)
    await page.getByRole('button', { name: 'Copy the address' }).click()
    await expect(page.getByText('Copied.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  test('says what an editor asks for, and leads to the answer', async ({ page }) => {
    const proposal = await makeProposal()
    await asEditor(page, `/review/${proposal.id}`)
    await open(page, 'Send back')
    await page.getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText('Say what should change: the proposer reads it')).toBeVisible()
    await page.getByLabel('What should change').fill('Which law is it?\n\nGive its number.')
    await page.getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText(/^“.+”: sent back\./)).toBeVisible()

    await page.goto(`/submissions/${proposal.token}`)
    await expect(page.getByLabel('Where it stands')).toContainText('Which law is it?')
    await expect(page.getByRole('link', { name: 'Answer and send it again' })).toHaveAttribute(
      'href',
      `/submissions/${proposal.token}/edit`,
    )
  })

  test('says why it was rejected; a reason is asked for, and kept after an error', async ({ page }) => {
    const proposal = await makeProposal()
    await asEditor(page, `/review/${proposal.id}`)
    await open(page, 'Reject')
    await page.getByLabel('Reason').fill('   ')
    await page.getByRole('button', { name: 'Reject' }).click()
    await expect(page.getByText('Give a reason: the proposer reads it')).toBeVisible()
    await expect(page.getByLabel('Reason')).toBeFocused()
    expect(await stateOf(proposal)).toBe('pending')
    await page.getByLabel('Reason').fill('No source says so')
    await page.getByRole('button', { name: 'Reject' }).click()
    await expect(page.getByText(/^“.+”: rejected\./)).toBeVisible()
    await page.goto(`/submissions/${proposal.token}`)
    await expect(page.getByLabel('Where it stands')).toContainText('No source says so')
  })

  test('is listed for who proposed it', async ({ page }) => {
    const person = await makePerson('contributor')
    const proposal = await makeProposal({}, { author: person })
    await signIn(page, person, '/submissions')
    await page.getByRole('link', { name: proposal.fields.title }).click()
    await expect(page).toHaveURL(`/submissions/${proposal.token}`)
  })
})

test('a proposal of a step that is recorded is merged: its sources are added there', async ({ page }) => {
  await asEditor(page)
  const event = await makeEvent(page)
  const { actor, company, topic, announcedOn } = event.fields
  const proposal = await makeProposal({ actor, company, topic, announcedOn })
  await page.goto(`/review/${proposal.id}`)
  await expect(page.getByRole('region', { name: 'Likely duplicates' })).toContainText(event.fields.title)
  await open(page, 'Merge into')
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
  await open(faster, 'Reject')
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
  await open(other, 'Send back')
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

test.describe('the history of an event', () => {
  test('tells every version from the one before, and an earlier one is restored', async ({ page }) => {
    const editor = await asEditor(page)
    const { id, fields } = await makeEvent(page, { summary: 'The ministry bans the use of its kit.' })
    const correction = await makeProposal(
      {
        ...fields,
        stance: 'restrict',
        summary: 'The ministry restricts the use of its kit.',
        sources: [
          { ...fields.sources[0], url: 'https://example.org/another', publisher: 'Another' },
        ] as never,
      },
      { correctionOf: { id, version: 1 }, note: 'It is no ban' },
    )
    await page.goto(`/review/${correction.id}`)
    const differs = page.getByRole('region', { name: 'What it would correct' })
    await expect(differs.getByRole('deletion').filter({ hasText: 'bans' })).toBeVisible()
    await expect(differs.getByRole('insertion').filter({ hasText: 'restricts' })).toBeVisible()
    await publish(page, correction)

    await page.goto(`/events/${id}/history`)
    const second = page.locator('#v2')
    await expect(second).toContainText(`by ${editor.name}`)
    await expect(second).toContainText(/Recorded here \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    await expect(second.getByRole('deletion').filter({ hasText: fields.sources[0]?.publisher })).toBeVisible()
    await expect(second.getByRole('insertion').filter({ hasText: 'Another' })).toBeVisible()
    await expect(second).not.toContainText('Confidence')

    await page.goto(`/events/${id}/history/1`)
    await expect(page.getByRole('region', { name: 'Restore it' })).toContainText('ban from')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(page.getByText('Say why: the note is kept in the history')).toBeVisible()
    await page.getByLabel('Note').fill('It was one after all')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(page).toHaveURL(`/events/${id}/history`)
    await expect(page.locator('#v3')).toContainText('Restored')
    await expect(page.locator('#v3')).toContainText('It was one after all')
    await page.goto(`/events/${id}`)
    await expect(page.getByText('The ministry bans the use of its kit.')).toBeVisible()
  })

  test('an event that changed meanwhile is not restored unseen', async ({ page }) => {
    await asEditor(page)
    const { id, fields } = await makeEvent(page)
    await publish(
      page,
      await makeProposal({ ...fields, scope: 'core' }, { correctionOf: { id, version: 1 } }),
    )
    await page.goto(`/events/${id}/history/1`)
    const other = await page.context().newPage()
    await publish(
      other,
      await makeProposal({ ...fields, scope: 'edge' }, { correctionOf: { id, version: 2 } }),
    )
    await page.getByLabel('Note').fill('Back')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(page.getByText(/version 3 stands now/)).toBeVisible()
    await expect(page.getByLabel('Note')).toHaveValue('Back')
    await expect(page.getByRole('deletion').filter({ hasText: 'edge' })).toBeVisible()
    expect(await versionOf(id)).toBe(3)
  })

  test('of nobody’s event, and a version that is none, are 404', async ({ page }) => {
    await asEditor(page)
    const { id } = await makeEvent(page)
    for (const path of ['nosuchevent1/history', `${id}/history/2`, `${id}/history/x`, `${id}/history/0`])
      expect((await page.goto(`/events/${path}`))?.status(), path).toBe(404)
  })
})

test('a retracted event answers 410 with the reason, counts no more, and can be restored', async ({
  page,
}) => {
  const editor = await asEditor(page)
  const { id, fields } = await makeEvent(page)
  const address = `/events/${id}`
  await page.goto(address)
  await page.getByRole('link', { name: 'Retract' }).click()
  await expect(page.getByRole('region', { name: 'What this changes' })).toContainText('ban → no evidence')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByText('Say why it is withdrawn')).toBeVisible()
  await page.getByLabel('Reason').fill('The paper took it back')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()

  const answer = await page.goto(address)
  expect(answer?.status()).toBe(410)
  expect(answer?.headers()['content-type']).toContain('text/html')
  const main = page.getByRole('main')
  await expect(main).toContainText('The paper took it back')
  await expect(main).toContainText(`by ${editor.name}`)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Matrix' })).toBeVisible()
  await expectAccessible(page)
  expect((await page.request.get(`/api/v1/events/${id}`)).status()).toBe(410)
  const matrix = await (
    await page.request.get(`/api/v1/matrix?actor=${fields.actor}&asOf=${fields.announcedOn}`)
  ).json()
  expect(matrix.cells.filter((cell: { event: string }) => cell.event === id)).toEqual([])

  // A link inside the site leads to the tombstone too.
  await main
    .getByRole('link', { name: /history/ })
    .first()
    .click()
  await expect(page.locator('#v2')).toContainText('The paper took it back')
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()

  await page.goto(`${address}/history/1`)
  await page.getByLabel('Note').fill('It was right')
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.locator('#v3')).toContainText('Restored')
  expect((await page.goto(address))?.status()).toBe(200)
})

test('a merged event leads with 301 to the one that stands, through merges of merges', async ({ page }) => {
  await asEditor(page)
  const first = await makeEvent(page)
  const { actor, company, topic, announcedOn } = first.fields
  const second = await makeEvent(page, { actor, company, topic, announcedOn })
  const third = await makeEvent(page, { actor, company })

  await page.goto(`/events/${first.id}/merge`)
  await page.getByRole('radio', { name: second.fields.title }).check()
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByRole('region', { name: 'This one goes' })).toContainText(first.fields.title)
  await expect(page.getByRole('region', { name: 'This one stays' })).toContainText(second.fields.title)
  await page.getByRole('button', { name: 'Merge the two' }).click()
  await expect(page).toHaveURL(`/events/${second.id}`)
  await expect(page.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2)

  await page.goto(`/events/${second.id}/merge`)
  await page.getByLabel('address').fill('https://example.org/nothing')
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByText('This is not the address of an event')).toBeVisible()
  await page.getByLabel('address').fill(`https://demarche.example/events/${third.id}`)
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await page.getByRole('button', { name: 'Merge the two' }).click()
  await expect(page).toHaveURL(`/events/${third.id}`)

  const answer = await page.request.get(`/events/${first.id}`, { maxRedirects: 0 })
  expect(answer.status()).toBe(301)
  expect(answer.headers().location).toMatch(new RegExp(`/events/${third.id}$`))
  const json = await page.request.get(`/events/${first.id}.json`, { maxRedirects: 0 })
  expect([json.status(), json.headers().location]).toEqual([301, `/events/${third.id}.json`])
  await page.goto(`/events/${third.id}/history`)
  await page.getByRole('link', { name: second.fields.title }).click()
  await expect(page.getByText('This event was merged')).toBeVisible()
  expect((await page.goto(`/events/${first.id}/history`))?.status()).toBe(200)
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
  await open(page, 'Send back')
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText('Say what should change')).toBeVisible()
  await page.getByLabel('What should change').fill('The date')
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText(/^“.+”: sent back\./)).toBeVisible()
})

test('what was sent back is answered, reviewed again and published @nojs', async ({ page, browser }) => {
  const proposal = await makeProposal()
  await asEditor(page, `/review/${proposal.id}`)
  await open(page, 'Send back')
  await page.getByLabel('What should change').fill('Say which law')
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText(/^“.+”: sent back\./)).toBeVisible()

  const proposer = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await proposer.goto(`/submissions/${proposal.token}`)
  await proposer.getByRole('link', { name: 'Answer and send it again' }).click()
  await expect(proposer.getByText('Say which law').first()).toBeVisible()
  const better = `${proposal.fields.title} by the Drone Act`
  await proposer.getByLabel('Title optional', { exact: true }).fill(better)
  await proposer.getByRole('button', { name: 'Send it again' }).click()
  await expect(proposer).toHaveURL(new RegExp(`/submissions/${proposal.token}`))
  await expect(proposer.getByLabel('Where it stands')).toContainText('waiting for review')
  expect(await stateOf(proposal)).toBe('pending')

  await page.goto(`/review/${proposal.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(better)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText(`“${better}”: published.`)).toBeVisible()
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

test('without scripts an event is retracted and answers 410 @nojs', async ({ page }) => {
  await asEditor(page)
  const { id } = await makeEvent(page)
  await page.goto(`/events/${id}/retract`)
  await page.getByLabel('Reason').fill('Wrong')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()
  expect((await page.goto(`/events/${id}`))?.status()).toBe(410)
})

test('every page of review and history is accessible, light and dark', async ({ page }) => {
  test.slow()
  await asEditor(page)
  const { id, fields } = await makeEvent(page)
  const { actor, company, topic, announcedOn } = fields
  const correction = await makeProposal({ ...fields, scope: 'core' }, { correctionOf: { id, version: 1 } })
  const double = await makeProposal({ actor, company, topic, announcedOn })
  const addresses = [
    '/review',
    `/review/${correction.id}`,
    `/review/${double.id}`,
    `/submissions/${double.token}`,
    '/submissions',
    `/events/${id}/retract`,
    `/events/${id}/merge`,
  ]
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const summary of await page.locator('.decisions summary').all()) await summary.click()
    await expectAccessible(page)
  }
  await publish(page, correction)
  const other = await makeEvent(page)
  for (const address of [
    `/events/${id}/history`,
    `/events/${id}/history/1`,
    `/events/${id}/merge?into=${other.id}`,
  ]) {
    await page.goto(address)
    await expectAccessible(page)
  }
})

test('nothing is wider than a phone @phone', async ({ page }) => {
  await asEditor(page)
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const { id, fields } = await makeEvent(page, { title: long, summary: `${long} ${long}` })
  const correction = await makeProposal(
    { ...fields, title: `${long} 2`, sources: buildProposalFields().sources },
    { correctionOf: { id, version: 1 } },
  )
  for (const address of [
    '/review',
    `/review/${correction.id}`,
    `/submissions/${correction.token}`,
    `/events/${id}/history`,
    `/events/${id}/history/1`,
    `/events/${id}/retract`,
    `/events/${id}/merge?pasted=${id}`,
  ]) {
    await page.goto(address)
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content, address).toBeLessThanOrEqual(window ?? 0)
  }
})
