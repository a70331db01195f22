import { afterAll, beforeAll, expect, it } from 'vitest'
import { cohesionOverTime, yearEndsUpTo } from '@/lib/domain/cohesion-over-time'
import { ALL_LENSES } from '@/lib/domain/lens'
import { keepRecordInMemory } from '@/lib/testing/record-in-memory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCohesion } from './bloc-cohesion'
import { listCellHistories } from './cell-histories'
import { getDirectory } from './directory'
import { listLives } from './lives'
import { keptRecord } from './record/kept-record'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const MOMENTS = [null, '2999-01-01T00:00:00.000Z']
const asOf = '2025-03-31'

it('the lives that memory tells are those that the database tells', async () => {
  expect(await keptRecord()).not.toBeNull()
  for (const knownAt of MOMENTS)
    for (const lens of ALL_LENSES)
      for (const narrow of [
        {},
        { actors: ['GBR', 'DEU'] },
        { companies: ['huawei'], topics: ['5g-networks'] },
      ]) {
        const filter = { asOf, knownAt, ...narrow }
        expect(await listLives(filter, lens)).toEqual(await listCellHistories(filter, lens))
      }
})

it.each(['EU', 'FVEY', 'NATO', 'G7', 'BRICS'])(
  'how far the members of %s agreed, year by year',
  async (bloc) => {
    const { memberships } = await getDirectory()
    const own = memberships.filter((membership) => membership.bloc === bloc)
    for (const knownAt of MOMENTS)
      for (const lens of ALL_LENSES) {
        const filter = { asOf, knownAt }
        const histories = await listCellHistories(
          { ...filter, actors: own.map(({ member }) => member) },
          lens,
        )
        const told = cohesionOverTime(histories, own, bloc, yearEndsUpTo(histories, asOf))
        keepRecordInMemory(256)
        expect(await listCohesion(filter, lens, bloc, memberships)).toEqual(told)
        keepRecordInMemory(0)
        expect(await listCohesion(filter, lens, bloc, memberships)).toEqual(told)
      }
  },
)
