import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { buildCell } from '@/lib/testing/build-cell'
import { matrixCsv } from './matrix-csv'
import { encodeMatrix } from './matrix-json'

it('a matrix is one row a cell, with the stance as a number, and an ended cell without', () => {
  const cells = [
    buildCell({ actor: 'AUS', drift: { stance: 'allow', event: 'e9' } }),
    buildCell({ actor: 'GBR', stance: null, state: 'ended' }),
  ]
  const matrix = encodeMatrix(cells, { asOf: '2020-12-31', knownAt: null, basis: 'announced' })
  const csv = matrixCsv(matrix, (id) => `https://demarche.example/events/${id}`)
  expect(parse(csv, { columns: true })).toEqual([
    {
      actor: 'AUS',
      issue: 'huawei/5g-networks',
      company: 'huawei',
      topic: '5g-networks',
      stance: 'ban',
      score: '-2',
      state: 'deed',
      since: '2020-07-14',
      event: 'event-1',
      driftStance: 'allow',
      driftEvent: 'e9',
      asOf: '2020-12-31',
      permalink: 'https://demarche.example/events/event-1',
    },
    expect.objectContaining({ actor: 'GBR', stance: '', score: '', state: 'ended', driftStance: '' }),
  ])
})
