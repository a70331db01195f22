import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, meantBy, type Named, rankNames } from './rank-names'

const NAMES: readonly Named[] = [
  {
    key: 'BES',
    name: 'Caribbean Netherlands',
    others: ['BQ', 'Dutch Caribbean', 'Bonaire, Sint Eustatius and Saba'],
  },
  { key: 'NLD', name: 'Netherlands', others: ['NL', 'Holland', 'The Netherlands', 'Dutch'] },
  { key: 'CIV', name: 'Ivory Coast', others: ["Côte d'Ivoire", "Republic of Côte d'Ivoire"] },
  { key: 'CHN', name: 'China', others: ["People's Republic of China", 'PRC'] },
  { key: 'GNB', name: 'Guinea-Bissau', others: [] },
  { key: 'COD', name: 'DR Congo', others: ['Congo'] },
  { key: 'COG', name: 'Republic of the Congo', others: ['Congo'] },
  { key: 'huawei', name: 'Huawei', others: ['Huawei Cloud'] },
  { key: 'apps', name: 'Apps and social networks', others: ['Apps & social'] },
]
const first = (typed: string) => rankNames(typed, NAMES)[0]

describe('a typed name', () => {
  it.each([
    ['Dutch', 'NLD'],
    ['Holland', 'NLD'],
    ['the netherlands', 'NLD'],
    ['netherlands', 'NLD'],
    ['Côte d’Ivoire', 'CIV'],
    ['cote d´ivoire', 'CIV'],
    ['Côte dʼIvoire', 'CIV'],
    ['People’s Republic of China', 'CHN'],
    ['P.R.C.', 'CHN'],
    ['guinea bissau', 'GNB'],
    ['Guinea–Bissau', 'GNB'],
    ['ＣＨＩＮＡ', 'CHN'],
    ['apps and social', 'apps'],
  ])('“%s” means %s', (typed, key) => {
    expect(meantBy(rankNames(typed, NAMES))?.key).toBe(key)
  })

  it.each(['Dut', 'Dutc', 'Netherl', 'nl'])('“%s” offers the Netherlands first', (typed) => {
    expect(first(typed)?.key).toBe('NLD')
  })

  it.each([
    ['hauwei', 'huawei'],
    ['Huwaei', 'huawei'],
    ['Hollnad', 'NLD'],
    ['Huawei Enterprise', 'huawei'],
    ['China Mobile', 'CHN'],
  ])('“%s” is nothing known, but comes close to %s, and is never taken for it', (typed, key) => {
    expect(first(typed)).toMatchObject({ key, fit: 'slip' })
    expect(meantBy(rankNames(typed, NAMES))).toBeNull()
  })

  it('offers nothing for what comes close to nothing', () => {
    expect(rankNames('qqqqq', NAMES)).toEqual([])
    expect(rankNames(' .’ ', NAMES).filter((hit) => hit.fit === 'whole')).toEqual([])
  })

  it('of several things does not choose', () => {
    expect(rankNames('Congo', NAMES).filter((hit) => hit.fit === 'whole')).toHaveLength(2)
    expect(meantBy(rankNames('Congo', NAMES))).toBeNull()
  })
})

it('every name finds what it is of, however it is written', () => {
  const all = NAMES.flatMap(({ key, name, others }) => [name, ...others].map((one) => ({ key, one })))
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.boolean(), fc.boolean(), ({ key, one }, upper, curly) => {
      const typed = `  ${upper ? one.toUpperCase() : one.toLowerCase()} `.replaceAll("'", curly ? '’' : "'")
      const whole = rankNames(typed, NAMES).filter((hit) => hit.fit === 'whole')
      expect(whole.map((hit) => hit.key)).toContain(key)
    }),
  )
})

it('folding twice changes nothing more, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(foldName(foldName(text)).replace(/^(the )+/, '')).toBe(foldName(text).replace(/^(the )+/, ''))
    }),
  )
})
