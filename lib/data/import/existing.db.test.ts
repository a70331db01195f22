import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { publishEvent } from '../event-commands'
import { findSteps, readIfFew } from './existing'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(async () => {
  await test?.drop()
})

const URL = 'https://report.example.org/on-which-all-rests'
const step = (day: number) => ({
  url: URL,
  actor: 'GBR',
  issue: 'huawei/5g-networks' as const,
  announcedOn: `2020-07-1${day}`,
})

it('of the events of one address only those are read that are asked for; beforehand all are known', async () => {
  const [source] = buildEventFields().sources
  if (!source) throw new Error('an event has a source')
  const published: string[] = []
  for (const day of [1, 2, 2]) {
    const fields = buildEventFields({
      actor: 'GBR',
      company: 'huawei',
      topic: '5g-networks',
      announcedOn: step(day).announcedOn,
      sources: [{ ...source, url: URL }],
    })
    const result = await publishEvent(fields, { author: 'A test', note: null }, null, test.db)
    if (result.ok) published.push(result.id)
  }
  const found = await findSteps(test.db, [step(2), { ...step(2), actor: 'FRA' }])
  const known = await readIfFew(test.db, true)
  for (const steps of [found, known?.steps]) {
    expect(steps?.find(step(2))?.id).toBe(published[1])
    expect(steps?.find({ ...step(2), actor: 'FRA' })).toBeUndefined()
  }
  expect(found.find(step(1))).toBeUndefined()
  expect(known?.steps.find(step(1))?.id).toBe(published[0])
})
