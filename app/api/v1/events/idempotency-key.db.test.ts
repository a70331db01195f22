import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '@/lib/testing/test-database'
import { EVENT, fieldsOf, openApi, patch, post, publish, restore, retract } from './call-events.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openApi()
})
afterAll(() => test.drop())

describe('an Idempotency-Key', () => {
  const key = () => ({ 'idempotency-key': crypto.randomUUID() })

  it('makes one event of two requests, and answers both the same, whatever became of it since', async () => {
    const headers = key()
    const first = await post(EVENT, 'editor', headers)
    const event = await first.json()
    expect((await patch(event.id, { scope: 'later' }, { 'if-match': '"1"' })).status).toBe(200)
    const again = await post(EVENT, 'editor', headers)
    expect(again.status).toBe(201)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await again.json()).toEqual(event)
  })

  it('makes one event of many requests at the same time', async () => {
    const headers = key()
    const before = await test.db.stanceEvent.count()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(EVENT, 'editor', headers)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(await test.db.stanceEvent.count()).toBe(before + 1)
  })

  it('for something else is refused', async () => {
    const headers = key()
    await post(EVENT, 'editor', headers)
    const answer = await post({ ...EVENT, title: 'Another' }, 'editor', headers)
    expect(answer.status).toBe(422)
    expect(await fieldsOf(answer)).toEqual(['Idempotency-Key'])
  })

  it('belongs to the key that sent it', async () => {
    const headers = key()
    const [one, two] = [await post(EVENT, 'editor', headers), await post(EVENT, 'administrator', headers)]
    expect(one.headers.get('location')).not.toBe(two.headers.get('location'))
  })

  it('makes one proposal of two', async () => {
    const headers = key()
    const [one, two] = [await post(EVENT, 'contributor', headers), await post(EVENT, 'contributor', headers)]
    expect(await one.json()).toEqual(await two.json())
  })

  it('withdraws once, and answers the same', async () => {
    const [id, headers] = [await publish(), key()]
    const [one, two] = [
      await retract(id, { reason: 'Satire' }, headers),
      await retract(id, { reason: 'Satire' }, headers),
    ]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(await one.json()).toEqual(await two.json())
  })

  it('after a request that was refused is free for another try', async () => {
    const [id, headers] = [await publish(), key()]
    expect((await restore(id, { version: 7 }, headers)).status).toBe(422)
    expect((await restore(id, { version: 1 }, headers)).status).toBe(200)
  })

  it.each(['', 'with space', 'x'.repeat(256), 'ümlaut'])('%j is none', async (text) => {
    const answer = await post(EVENT, 'editor', { 'idempotency-key': text })
    expect(answer.status).toBe(400)
  })
})
