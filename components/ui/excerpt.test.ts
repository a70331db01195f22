import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt'

describe('an excerpt', () => {
  it.each([
    ['UK bans Huawei 5G', 40, 'UK bans Huawei 5G'],
    ['UK bans Huawei, and 5G', 16, 'UK bans Huawei…'],
    ['Donaudampfschifffahrt', 8, 'Donaudam…'],
    ['🇬🇧🇩🇪🇫🇷', 2, '🇬🇧…'],
  ])('of “%s” in %i characters is “%s”', (text, most, cut) => {
    expect(excerpt(text, most)).toBe(cut)
  })

  it('is never longer than asked for, and begins as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 80 }), (text, most) => {
        const cut = excerpt(text, most)
        expect([...cut.replace(/…$/, '')].length).toBeLessThanOrEqual(most)
        expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true)
      }),
    )
  })
})
