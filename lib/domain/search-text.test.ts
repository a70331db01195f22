import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  isProbablySlip,
  partsOfSearch,
  possibleNames,
  tidySearch,
  withoutGaps,
  wordsOfSearch,
} from './search-text'

const texts = (typed: string) => wordsOfSearch(typed).map(({ text }) => text)

it.each([
  ['UK bans Huawei', ['UK', 'bans', 'Huawei']],
  ['  "core network"  ban ', ['core network', 'ban']],
  ['“core network” ban', ['core network', 'ban']],
  ['an "unclosed phrase', ['an', 'unclosed', 'phrase']],
  ['(5G), U.K.! – ???', ['5G', 'U.K']],
  ["' OR 1=1; --", ['OR', '1=1']],
  ['华为 5G', ['华为', '5G']],
  ['a\0b', ['a', 'b']],
  ['', []],
])('the words of %j are %j', (typed, words) => {
  expect(texts(typed)).toEqual(words)
})

it('only quotation marks round several words make a phrase', () => {
  expect(wordsOfSearch('"core network" "Huawei"').map(({ isPhrase }) => isPhrase)).toEqual([true, false])
})

it('what stands in quotation marks is meant as it is typed', () => {
  expect(wordsOfSearch('"Huwaei" 5G').map(({ isQuoted }) => isQuoted)).toEqual([true, false])
})

it.each([
  ['tik tok', 'tiktok'],
  ['Hua-Wei', 'HuaWei'],
  ['huawei', null],
  ['in do', null],
])('%s without gaps is %s', (name, together) => {
  expect(withoutGaps(name)).toBe(together)
})

it.each([
  [0, 1, true],
  [0, 0, false],
  [1, 300, true],
  [10, 50, true],
  [10, 49, false],
  [11, 900, false],
])('%i hits as typed and %i as meant: a slip? %s', (asTyped, asMeant, isSlip) => {
  expect(isProbablySlip(asTyped, asMeant)).toBe(isSlip)
})

it('names of several words win over each word alone', () => {
  const words = wordsOfSearch('ban South Korea Huawei')
  expect(possibleNames(words)).toContain('South Korea')
  const known = new Map([
    ['South Korea', ['KOR']],
    ['Korea', ['PRK']],
    ['Huawei', ['huawei']],
  ])
  expect(partsOfSearch(words, (name) => known.get(name) ?? [])).toEqual([
    { text: 'ban', isPhrase: false, isQuoted: false, meanings: [] },
    { text: 'South Korea', isPhrase: true, isQuoted: false, meanings: ['KOR'] },
    { text: 'Huawei', isPhrase: false, isQuoted: false, meanings: ['huawei'] },
  ])
})

it('whatever is typed, the search is short, well formed and loses no part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const tidy = tidySearch(typed)
      expect(tidy.length).toBeLessThanOrEqual(200)
      expect(tidy.isWellFormed()).toBe(true)
      expect(tidy).not.toContain('\0')
      const words = wordsOfSearch(typed)
      expect(words.length).toBeLessThanOrEqual(12)
      const parts = partsOfSearch(words, (name) => (name.length % 2 ? [name] : []))
      expect(parts.map(({ text }) => text).join(' ')).toBe(words.map(({ text }) => text).join(' '))
    }),
  )
})
