import { expect, it } from 'vitest'
import { unknownParams } from './unknown-params'

const fields = (params: Record<string, string>) =>
  unknownParams(params, ['actor', 'asOf']).map(({ field }) => field)

it('a parameter that a call does not take is named', () => {
  expect(fields({ actor: 'GBR', acotr: 'DEU', ASOF: '2020' })).toEqual(['acotr', 'ASOF'])
})

it('what only tells where a reader came from is harmless', () => {
  expect(fields({ utm_source: 'x', utm_campaign: 'y', asOf: '2020' })).toEqual([])
})
