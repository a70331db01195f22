import { afterAll, beforeAll, expect, it } from 'vitest'
import { ALL_LENSES } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellChanges } from '../cell-changes'
import { listCellHistories } from '../cell-histories'
import { listCells } from '../cells'
import { listRecordedCells } from '../recorded-cells'
import { keptRecord } from './kept-record'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  process.env.RECORD_IN_MEMORY_MB = '0'
})
afterAll(() => test.drop())

it('without memory for the record the database answers the same', async () => {
  expect(await keptRecord()).toBeNull()
  const asOf = '2023-01-01'
  for (const knownAt of [null, '2999-01-01T00:00:00.000Z'])
    for (const lens of ALL_LENSES) {
      const filter = { asOf, knownAt }
      const histories = await listCellHistories(filter, lens)
      const cells = buildMatrix(histories, asOf).map(({ openedBy: _, ...cell }) => cell)
      expect(await listCells(filter, lens)).toEqual(cells)
      expect((await listRecordedCells(filter, lens, asOf)).cells).toEqual(cells)
      expect(await listCellChanges(filter, lens, '2020-01-01')).toEqual(
        diffMatrix(histories, '2020-01-01', asOf),
      )
    }
})
