import { afterAll, beforeAll, expect, it } from 'vitest'
import { ALL_LENSES, DEFAULT_LENS } from '@/lib/domain/lens'
import { buildMatrix, type Cell } from '@/lib/domain/matrix'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellHistories } from './cell-histories'
import { listCells } from './cells'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const FILTERS = [
  {},
  { blocs: ['EU'] },
  { companies: ['huawei', 'zte'] },
  { regions: ['Asia'], topics: ['5g-networks'] },
]
const DAYS = ['1999-01-01', '2018-08-23', '2020-01-31', '2022-06-30', '2026-11-26', '2035-01-01']

/** What only the whole life of a cell tells is not asked for. */
const plain = (cells: readonly Cell[]) => cells.map(({ openedBy: _, ...cell }) => cell)

it.each(FILTERS)('the cells of a day are what the whole histories make of it: %o', async (filter) => {
  for (const asOf of DAYS) {
    const whole = { ...filter, asOf }
    const histories = await listCellHistories(whole, DEFAULT_LENS)
    expect(await listCells(whole, DEFAULT_LENS), asOf).toEqual(plain(buildMatrix(histories, asOf)))
  }
})

it('under every lens', async () => {
  for (const lens of ALL_LENSES) {
    const filter = { asOf: '2023-01-01' }
    expect(await listCells(filter, lens)).toEqual(
      plain(buildMatrix(await listCellHistories(filter, lens), filter.asOf)),
    )
  }
})
