import type { Page } from '@playwright/test'
import { expect } from './client-address'

export const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
/** Few journeys may meet in one cell: countries of which no other tells, and a day of a year that the dataset does not reach. */
const COUNTRIES = [
  'Tuvalu',
  'Vanuatu',
  'Niue',
  'Comoros',
  'Belize',
  'Andorra',
  'Barbados',
  'Grenada',
  'Seychelles',
  'Djibouti',
]
let turn = Math.floor(Math.random() * COUNTRIES.length)
export const freshCell = () => ({
  actor: COUNTRIES[turn++ % COUNTRIES.length] as string,
  day: `${1 + Math.floor(Math.random() * 28)} ${['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov'][Math.floor(Math.random() * 6)]} ${1950 + Math.floor(Math.random() * 45)}`,
})

const form = (page: Page) => page.getByRole('form', { name: /event/i })
export const field = (page: Page, name: string) => form(page).getByLabel(name, { exact: true })
export const stance = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Stance' }).getByRole('radio', { name, exact: true })
export const kind = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Kind of step' }).getByRole('radio', { name, exact: true })

export async function fillEssentials(page: Page, { actor, day }: ReturnType<typeof freshCell>, url: string) {
  await field(page, 'Country or bloc').fill(actor)
  await field(page, 'Company').fill('Huawei')
  await field(page, 'Topic').fill('5G networks')
  await stance(page, 'restrict').check()
  await kind(page, 'decision').check({ force: true })
  await field(page, 'Announced').fill(day)
  await field(page, 'Address').fill(url)
  await field(page, 'Publisher').fill('Test Gazette')
}

/** Publishes an event and answers its address. */
export async function publish(page: Page, cell = freshCell(), title = `Title ${unique()}`): Promise<string> {
  await page.goto('/events/new')
  await fillEssentials(page, cell, `https://example.org/${unique()}`)
  await field(page, 'Title optional').fill(title)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Published. Every page')).toBeVisible()
  return new URL(page.url()).pathname
}
