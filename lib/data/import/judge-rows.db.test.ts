import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportVerdict } from '@/lib/schemas/import-answer'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { importEvents } from './import-events'

/** One record for each way: looked for as rows come, and read beforehand because it is little and the file is large. */
const WAYS = { 'looked for': 0, 'known beforehand': 1_000_000 }

const own: TestDatabase[] = []
beforeAll(async () => {
  for (const _ of Object.keys(WAYS)) own.push(await createTestDatabase({ dataset: true }))
})
afterAll(async () => {
  for (const one of own) await one.drop()
})

const ID = 'corrected001'
const event = (url: string, more: object = {}) => ({
  actor: 'GBR',
  company: 'huawei',
  topic: '5g-networks',
  stance: 'ban',
  kind: 'decision',
  announcedOn: '2020-07-14',
  title: 'A step that is corrected',
  confidence: 'confirmed',
  sources: [{ url: `https://judged.example.org/${url}`, publisher: 'Example', kind: 'secondary' }],
  ...more,
})
/** More than are looked for together. */
const others = Array.from({ length: 1_200 }, (_, n) => event(`other/${n}`))

async function judged(url: string, rows: readonly object[], expectedRows: number) {
  const verdicts: Omit<ImportVerdict, 'title'>[] = []
  const answer = await importEvents(
    url,
    (async function* () {
      yield rows.map((record, n) => ({ line: n + 1, record: record as Record<string, unknown> }))
    })(),
    {
      dryRun: false,
      createMissing: false,
      by: { userId: null, name: 'A test' },
      note: 'Judged',
      expectedRows,
      onVerdict: ({ title: _, ...told }) => verdicts.push(told),
    },
  )
  expect(answer).toMatchObject({ errors: [], applied: true })
  // The ids of what is new are drawn.
  return verdicts.map((told) => (told.verdict === 'new' ? { ...told, event: null } : told))
}

describe('a row without an id that tells what an event told before the file corrected it', () => {
  it.each([
    ['right behind it', []],
    ['far behind it', others],
  ])('is no new step, however the record is asked: %s', async (place, between) => {
    const was = event(`was/${place.length}`)
    const id = `${ID}${place.length}`
    const file = [
      { ...event(`is/${place.length}`), id },
      ...between,
      was,
      { ...was, title: 'The same step in other words' },
      event(`is/${place.length}`),
    ]
    const told = []
    for (const [n, expectedRows] of Object.values(WAYS).entries()) {
      const { url } = own[n] as TestDatabase
      await judged(url, [{ ...was, id }], 0)
      told.push(await judged(url, file, expectedRows))
    }
    expect(told[1]).toEqual(told[0])
    expect(told[0]?.[0]).toMatchObject({ verdict: 'changed', event: id })
    expect(told[0]?.slice(-3).map(({ verdict }) => verdict)).toEqual(Array(3).fill('duplicate'))
  })
})
