import { expect, it } from 'vitest'
import { buildCell } from '@/lib/testing/build-cell'
import { whoHolds } from './who-holds'

const actors = new Map([
  ['GBR', { kind: 'country' as const }],
  ['DEU', { kind: 'country' as const }],
  ['EU', { kind: 'bloc' as const }],
])
const [gbr, deu, eu] = [buildCell({ actor: 'GBR' }), buildCell({ actor: 'DEU' }), buildCell({ actor: 'EU' })]
const disputed = buildCell({ actor: 'GBR', state: 'contested' })

it.each([
  [[gbr, deu], ''],
  [[gbr, deu, eu], '2 governments, 1 bloc'],
  [[eu], '1 bloc'],
  [[disputed, deu, eu], '2 governments, 1 bloc, one of them contested'],
  [[disputed], 'contested'],
  [[], ''],
])('%#: who holds a stance is told in governments and blocs', (cells, told) => {
  expect(whoHolds(cells, actors)).toBe(told)
})
