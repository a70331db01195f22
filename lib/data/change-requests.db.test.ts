import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChangeRequest } from '@/lib/domain/change-request'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { askForChange } from './change-requests'
import { findSpanFaults } from './check-spans'
import { publishEvent } from './event-commands'
import { propose, publishSubmission, resubmit, sendBackSubmission } from './review'
import { getSubmissionByToken } from './submissions'

// Two-person review: nobody alone changes what readers see, by taking something out no more than by putting it in.

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

const ann = { id: 'ann', name: 'Ann', twoPersons: true }
const bob = { id: 'bob', name: 'Bob', twoPersons: true }
let count = 0
const fields = (more: Partial<StanceEventFields> = {}) =>
  buildEventFields({
    company: 'nexperia',
    topic: 'drones',
    announcedOn: `19${50 + count}-03-01`,
    title: `Event ${count++}`,
    ...more,
  })

async function recorded(more: Partial<StanceEventFields> = {}): Promise<string> {
  const made = await publishEvent(fields(more), { author: 'Cy', note: null }, null, test.db)
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
async function asked(event: string, version: number, asks: ChangeRequest) {
  const made = await askForChange(event, version, asks, ann, 'Because', test.db)
  if (!made.ok) throw new Error(made.reason)
  const submission = await getSubmissionByToken(made.token, test.db)
  if (!submission) throw new Error('gone')
  return submission
}
const stored = (publicId: string) => test.db.stanceEvent.findUniqueOrThrow({ where: { publicId } })

it('a retraction waits for somebody else, and is done by them with the reason given', async () => {
  const event = await recorded()
  const submission = await asked(event, 1, { do: 'retract', reason: 'It never happened' })
  expect(submission).toMatchObject({ state: 'pending', event, asks: { do: 'retract' } })
  expect((await stored(event)).status).toBe('published')

  expect(await publishSubmission(submission.id, 1, ann, {}, test.db)).toEqual({ ok: false, reason: 'own' })
  expect((await stored(event)).status).toBe('published')

  expect(await publishSubmission(submission.id, 1, bob, {}, test.db)).toMatchObject({ ok: true, event })
  expect(await stored(event)).toMatchObject({
    status: 'retracted',
    statusReason: 'It never happened',
    version: 2,
  })
  const revision = await test.db.revision.findFirstOrThrow({
    where: { event: { publicId: event }, version: 2 },
  })
  expect(revision).toMatchObject({ author: 'Bob', note: 'Asked for by Ann' })
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})

it('a merge takes the sources along, and both happen or neither', async () => {
  const other = buildSource({ url: 'https://example.org/other', publisher: 'Other' })
  const into = await recorded()
  const event = await recorded({ sources: [other] })
  const submission = await asked(event, 1, { do: 'merge', into })
  expect(await publishSubmission(submission.id, 1, bob, {}, test.db)).toMatchObject({ ok: true })
  expect((await stored(event)).status).toBe('merged')
  expect(await test.db.source.count({ where: { event: { publicId: into } } })).toBe(2)

  const gone = await asked(await recorded(), 1, { do: 'merge', into: event })
  expect(await publishSubmission(gone.id, 1, bob, {}, test.db)).toEqual({ ok: false, reason: 'target' })
  expect((await getSubmissionByToken(gone.token, test.db))?.state).toBe('pending')
})

it('a retracted event is restored by two as well', async () => {
  const event = await recorded()
  const retraction = await asked(event, 1, { do: 'retract', reason: 'Wrong' })
  await publishSubmission(retraction.id, 1, bob, {}, test.db)
  const submission = await asked(event, 2, { do: 'restore', version: 1 })
  expect(await publishSubmission(submission.id, 1, bob, {}, test.db)).toMatchObject({ ok: true })
  expect(await stored(event)).toMatchObject({ status: 'published', version: 3 })
})

it('what was asked of another version than the one that stands is not done', async () => {
  const event = await recorded()
  const first = await asked(event, 1, { do: 'retract', reason: 'Wrong' })
  const second = await asked(event, 1, { do: 'retract', reason: 'Wrong too' })
  await publishSubmission(first.id, 1, bob, {}, test.db)
  expect(await publishSubmission(second.id, 1, bob, {}, test.db)).toEqual({
    ok: false,
    reason: 'event-changed',
  })
  expect(await askForChange(event, 1, { do: 'retract', reason: 'x' }, ann, null, test.db)).toEqual({
    ok: false,
    reason: 'conflict',
    version: 2,
  })
  expect(await askForChange('nobody0000', 1, { do: 'retract', reason: 'x' }, ann, null, test.db)).toEqual({
    ok: false,
    reason: 'unknown',
  })
})

it('who answers a proposal of somebody else has a part in it, and does not publish it', async () => {
  const made = await propose(
    { fields: fields(), author: { id: null, name: null }, note: null, origin: 'form', correctionOf: null },
    null,
    test.db,
  )
  const token = made.ok ? made.token : ''
  const { id = 0 } = (await getSubmissionByToken(token, test.db)) ?? {}
  await sendBackSubmission(id, 1, ann, 'Say more', test.db)
  await resubmit(token, 2, ann, { fields: fields({ stance: 'cooperate' }), note: null }, test.db)
  expect(await publishSubmission(id, 3, ann, {}, test.db)).toEqual({ ok: false, reason: 'own' })
  expect(await publishSubmission(id, 3, bob, {}, test.db)).toMatchObject({ ok: true })
})
