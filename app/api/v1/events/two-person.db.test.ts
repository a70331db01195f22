import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishEvent } from '@/lib/data/event-commands'
import { buildEventFields } from '@/lib/testing/build-event'
import { makeKey } from '@/lib/testing/make-key'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { POST as restoreEvent } from './[id]/restore/route'
import { POST as retractEvent } from './[id]/retract/route'
import { PATCH as patchEvent } from './[id]/route'
import { POST as postEvent } from './route'

// The environment is read once a process: so this is a file of its own.
let test: TestDatabase
let headers: Record<string, string>
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  process.env.TWO_PERSON_REVIEW = 'on'
  const { key } = await makeKey(test.db, 'editor')
  headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'if-match': '*' }
})
afterAll(() => test.drop())

const FIELDS = buildEventFields({ company: 'nexperia', topic: 'surveillance' })

it('under two-person review what an editor sends waits for another, as in the form', async () => {
  const before = await test.db.stanceEvent.count()
  const body = JSON.stringify({ ...FIELDS, note: 'From the gazette' })
  const answer = await postEvent(
    new Request('http://localhost/api/v1/events', { method: 'POST', headers, body }),
  )
  expect(answer.status).toBe(202)
  expect(await test.db.stanceEvent.count()).toBe(before)
  expect(await test.db.submission.findFirstOrThrow()).toMatchObject({
    note: 'From the gazette',
    origin: 'api',
  })
})

it('and a correction too: the event stays as it is', async () => {
  const made = await publishEvent(FIELDS, { author: 'Test', note: null })
  if (!made.ok) throw new Error(made.reason)
  const { id } = made
  const request = new Request(`http://localhost/api/v1/events/${id}`, {
    method: 'PATCH',
    headers,
    body: '{"scope":"core"}',
  })
  const answer = await patchEvent(request, { params: Promise.resolve({ id }) })
  expect(answer.status).toBe(202)
  const event = await test.db.stanceEvent.findUniqueOrThrow({
    where: { publicId: id },
    include: { corrections: true },
  })
  expect([event.version, event.scope, event.corrections.length]).toEqual([1, null, 1])
})

it('and a withdrawal and a restoration: another editor is asked', async () => {
  const made = await publishEvent({ ...FIELDS, announcedOn: '2019-01-01' }, { author: 'Test', note: null })
  if (!made.ok) throw new Error(made.reason)
  const { id } = made
  const context = { params: Promise.resolve({ id }) }
  const send = (body: object) =>
    new Request(`http://localhost/api/v1/events/${id}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
  const answers = [
    await retractEvent(send({ reason: 'Alone' }), context),
    await restoreEvent(send({ version: 1 }), context),
  ]
  expect(answers.map(({ status }) => status)).toEqual([202, 202])
  expect(answers[0]?.headers.get('location')).toMatch(/\/submissions\/[0-9a-z]{24}$/)
  const event = await test.db.stanceEvent.findUniqueOrThrow({
    where: { publicId: id },
    include: { corrections: { select: { asks: true }, orderBy: { id: 'asc' } } },
  })
  expect([event.status, event.version]).toEqual(['published', 1])
  expect(event.corrections.map(({ asks }) => asks)).toMatchObject([{ do: 'retract' }, { do: 'restore' }])
})
