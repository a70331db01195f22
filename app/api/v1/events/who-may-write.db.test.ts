import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '@/lib/testing/test-database'
import { EVENT, openApi, patch, post, publish, restore, retract, type Who } from './call-events.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openApi()
})
afterAll(() => test.drop())

describe('who may what', () => {
  const CALLS = {
    'POST /events': async (who: Who) => post(EVENT, who),
    'PATCH /events/{id}': async (who: Who) =>
      patch(await publish(), { scope: 'x' }, { 'if-match': '*' }, who),
    'POST /events/{id}/retract': async (who: Who) => retract(await publish(), { reason: 'Satire' }, {}, who),
    'POST /events/{id}/restore': async (who: Who) => restore(await publish(), { version: 1 }, {}, who),
  }
  it.each([
    ['POST /events', null, 401],
    ['POST /events', { key: 'dmr_wrong' }, 401],
    ['POST /events', 'contributor', 202],
    ['POST /events', 'editor', 201],
    ['POST /events', 'administrator', 201],
    ['PATCH /events/{id}', null, 401],
    ['PATCH /events/{id}', { key: 'dmr_wrong' }, 401],
    ['PATCH /events/{id}', 'contributor', 202],
    ['PATCH /events/{id}', 'editor', 200],
    ['PATCH /events/{id}', 'administrator', 200],
    ['POST /events/{id}/retract', null, 401],
    ['POST /events/{id}/retract', 'contributor', 403],
    ['POST /events/{id}/retract', 'editor', 200],
    ['POST /events/{id}/retract', 'administrator', 200],
    ['POST /events/{id}/restore', null, 401],
    ['POST /events/{id}/restore', 'contributor', 403],
    ['POST /events/{id}/restore', 'editor', 200],
    ['POST /events/{id}/restore', 'administrator', 200],
  ] as const)('%s by %j is answered %i', async (call, who, status) => {
    expect((await CALLS[call](who)).status).toBe(status)
  })

  it('a cookie lets nobody write', async () => {
    const answer = await post(EVENT, null, { cookie: 'demarche.session=anything' })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Demarche"'])
  })

  it('an event that nobody recorded is not found, by whoever may change it', async () => {
    for (const call of [patch, retract, restore]) {
      expect((await call('nosuchevent', {}, { 'if-match': '*' })).status).not.toBe(200)
    }
    expect((await patch('nosuchevent', {}, { 'if-match': '*' })).status).toBe(404)
    expect((await retract('nosuchevent', { reason: 'x' })).status).toBe(404)
    expect((await restore('nosuchevent', { version: 1 })).status).toBe(404)
    expect((await patch('\u0000', {}, { 'if-match': '*' })).status).toBe(404)
  })
})
