import { expect, it } from 'vitest'
import { parseStrictView, rawParams } from './strict-view'
import { MATRIX_PARAMS } from './view-params'

const known = {
  actors: new Set(['GBR', 'EU']),
  companies: new Set(['huawei']),
  topics: new Set(['5g-networks']),
  blocs: new Set(['EU']),
  regions: new Set(['Europe']),
}
const read = (query: string) => parseStrictView(rawParams(new URLSearchParams(query)), MATRIX_PARAMS, known)

it('takes what makes sense', () => {
  const result = read('asOf=2020&actor=gbr&actor=EU&basis=in-force&utm_source=x')
  expect(result.ok && result.view).toMatchObject({
    asOf: '2020-12-31',
    actors: ['EU', 'GBR'],
    lens: { basis: 'in-force' },
  })
})

it.each([
  ['asOf=banana', ['asOf']],
  ['actor=XXX', ['actor']],
  ['actor=!', ['actor']],
  ['company=acme&topic=5g-networks', ['company']],
  ['words=maybe&basis=soon', ['basis', 'words']],
  ['bloc=GBR&region=Atlantis', ['bloc', 'region']],
])('refuses %s and names the field', (query, fields) => {
  const result = read(query)
  expect(!result.ok && result.errors.map((e) => e.field)).toEqual(fields)
})

it('takes blank values for absent ones, as a form sends them', () => {
  expect(read('asOf=&actor=')).toEqual(read(''))
})
