import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeDays } from '@/lib/domain/change-days'
import { ALL_LENSES } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellHistories } from './cell-histories'
import { listChangeDays } from './change-days'
import { listRecordedCells } from './recorded-cells'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const FILTERS = [{}, { blocs: ['EU'] }, { companies: ['huawei', 'zte'] }, { knownAt: '2999-01-01T00:00:00Z' }]

it.each(FILTERS)('cells, pairs on record and days of change are those of the whole lives: %o', async (of) => {
  for (const lens of ALL_LENSES)
    for (const [asOf, until] of [
      ['2020-01-31', '2026-11-26'],
      ['2035-01-01', '2035-01-01'],
    ] as const) {
      const filter = { ...of, asOf }
      const histories = await listCellHistories(filter, lens)
      const { cells, recorded } = await listRecordedCells(filter, lens, until)
      expect(cells).toEqual(buildMatrix(histories, asOf).map(({ openedBy: _, ...cell }) => cell))
      expect(recorded).toEqual(
        histories.flatMap(({ actor, issue, segments }) => {
          const steps = segments.filter(({ from }) => from <= until).length
          return steps > 0 ? [{ actor, issue, steps }] : []
        }),
      )
      expect(await listChangeDays(filter, lens)).toEqual(changeDays(histories))
    }
})
