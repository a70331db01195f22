import { expect, type Page, test } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { signIn } from './sign-in'

const field = (page: Page, name: string) =>
  page.getByRole('form', { name: /event/i }).getByLabel(name, { exact: true })
const echo = (page: Page, name: string) => page.locator(`#field-${name}-echo`)
const unique = () => Math.random().toString(36).slice(2, 8)

for (const [name, label, typed, meant] of [
  ['topic', 'Topic', 'gov devices', 'Devices of the state'],
  ['topic', 'Topic', '5G', '5G networks'],
  ['actor', 'Country or bloc', 'Brits', 'United Kingdom'],
  ['actor', 'Country or bloc', 'Côte d’Ivoire', 'Ivory Coast'],
  ['actor', 'Country or bloc', 'People’s Republic of China', 'China'],
] as const)
  test(`“${typed}” is ${meant}`, async ({ page }) => {
    await page.goto('/events/new')
    await field(page, label).fill(typed)
    await expect(echo(page, name)).toHaveText(`→ ${meant}`)
  })

test('a slip is not taken for anything: what was typed is said, and what may be meant is offered', async ({
  page,
}) => {
  await page.goto('/events/new')
  await field(page, 'Company').fill('hauwei')
  await field(page, 'Country or bloc').focus()
  await expect(echo(page, 'company')).toHaveText(/No company or product is known as “hauwei”/)
  await expect(field(page, 'Company')).toHaveValue('hauwei')
  await page.getByRole('group', { name: 'Did you mean' }).getByRole('radio', { name: 'Huawei' }).check()
  await expect(echo(page, 'company')).toHaveText('→ Huawei')
  await field(page, 'Topic').fill('qqqqq')
  await expect(echo(page, 'topic')).toHaveText(/No topic is known as “qqqqq”/)
  await expectAccessible(page)
})

test('all topics can be listed by the keyboard', async ({ page }) => {
  await page.goto('/events/new')
  await field(page, 'Topic').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Submarine cables' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Topic')).not.toHaveValue('')
})

test('without scripts: names are listed, a slip is told, and one of what may be meant is chosen @nojs', async ({
  page,
}) => {
  await page.goto('/events/new')
  const listed = (list: string) =>
    page.locator(`#${list} option`).evaluateAll((all) => all.map((o) => o.getAttribute('value')))
  expect(await listed((await field(page, 'Topic').getAttribute('list')) ?? '')).toContain('5G networks')
  expect(await listed((await field(page, 'Company').getAttribute('list')) ?? '')).toContain('Huawei')
  await field(page, 'Company').fill('hauwei')
  await page.getByRole('button', { name: 'Check', exact: true }).last().click()
  await expect(page.getByText('No company or product is known as “hauwei”')).toBeVisible()
  await page.getByRole('group', { name: 'Did you mean' }).getByRole('radio', { name: 'Huawei' }).check()
  await page.getByRole('button', { name: 'Check', exact: true }).last().click()
  await expect(echo(page, 'company')).toHaveText('→ Huawei')
})

for (const scripts of ['', ' @nojs'])
  test(`a topic that is missing takes over the name that was typed${scripts}`, async ({ page }) => {
    await signIn(page, await makePerson('editor'))
    const name = `Topic ${unique()}`
    await page.goto('/events/new')
    await field(page, 'Topic').fill(name)
    await field(page, 'Summary optional').fill('Typed before')
    await page.getByText('Add a missing topic').click()
    await field(page, 'Description').fill('What belongs to it.')
    await page.getByRole('button', { name: 'Add this topic' }).click()
    await expect(page.getByText(`${name} is added and chosen.`)).toBeVisible()
    await expect(field(page, 'Topic')).toHaveValue(name)
    await expect(field(page, 'Summary optional')).toHaveValue('Typed before')
  })

test('a headline in the palette is added by Enter, and what is missing has the focus', async ({ page }) => {
  await page.goto('/method')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('UK bans Huawei 5G')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/events\/new\?text=/)
  await expect(field(page, 'Company')).toHaveValue('Huawei')
  await expect(field(page, 'Announced')).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('Russia to cooperate with Huawei on 5G (Sep 2020)')
  await expect(page.getByRole('option').first()).toHaveText(/^Add event: .*Russia cooperates with Huawei/)
})

test('one line that tells the date leads on to the source', async ({ page }) => {
  await page.goto('/events/new')
  await page.getByLabel('Quick add').fill('Sweden bans Huawei from 5G (20 Oct 2020)')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Address')).toBeFocused()
})
