import { describe, expect, it } from 'vitest'
import { parseAddress } from '@/lib/schemas/view-path'
import { ogImageOf, SITE_PICTURE } from './og-image'
import { formsOf, showsSomething } from './share-links'

const shared = (address: string) => {
  const parsed = parseAddress(address)
  if (!parsed) throw new Error(`no view: ${address}`)
  return parsed
}

describe('a comparison that is not one yet', () => {
  it.each(['/compare', '/compare?actor=GBR'])('%s offers no form that would be refused', (address) => {
    const { page, view } = shared(address)
    expect(showsSomething(page, view)).toBe(false)
    expect(formsOf(page, view)).toEqual([])
    expect(ogImageOf(page, view, 'Stances compared')).toEqual(SITE_PICTURE)
  })

  it('of two is a view like the others', () => {
    const { page, view } = shared('/compare?actor=GBR&actor=DEU')
    expect(formsOf(page, view).map(({ ending }) => ending)).toEqual(['csv', 'json', 'png', 'svg'])
    expect(ogImageOf(page, view, 'Compared').url).toBe('/compare.og.png?actor=DEU&actor=GBR')
  })
})

it('every other view has its forms from the first', () => {
  const { page, view } = shared('/map')
  expect(formsOf(page, view).length).toBeGreaterThan(0)
})
