import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '@/lib/testing/test-database'
import { EVENT, openApi, post, retract, send } from './call-events.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openApi()
})
afterAll(() => test.drop())

describe('a body that cannot be read', () => {
  const stream = (bytes: number) =>
    new ReadableStream({
      pull(controller) {
        if (bytes <= 0) return controller.close()
        controller.enqueue(new TextEncoder().encode(' '.repeat(Math.min(bytes, 65_536))))
        bytes -= 65_536
      },
    })

  it.each([
    ['no JSON', () => send('{'), 400],
    ['empty', () => send(''), 400],
    ['not UTF-8', () => send(new Uint8Array([0x22, 0xc3, 0x28, 0x22])), 400],
    ['nested without end', () => send('['.repeat(500_000)), 400],
    ['nested deeper than anything', () => send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400],
    ['nested in a field', () => send(`{"title":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`), 400],
    ['a list', () => send('[]'), 422],
    ['null', () => send('null'), 422],
    ['a form', () => send('title=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['of no type', () => send('{}', { 'content-type': '' }), 415],
    ['in another charset', () => send('{}', { 'content-type': 'application/json; charset=latin1' }), 415],
    ['compressed', () => send('{}', { 'content-encoding': 'gzip' }), 415],
    ['larger than 1 MB, unannounced', () => send(stream(1_100_000)), 413],
    ['larger than 1 MB', () => send(JSON.stringify({ title: 'x'.repeat(1_100_000) })), 413],
  ])('%s', async (_what, answerOf, status) => {
    const answer = await answerOf()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  it('of any form is never a failure of ours', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record(
        Object.fromEntries(
          [...Object.keys(EVENT), '__proto__', 'note'].map((name) => [name, fc.jsonValue()]),
        ),
        { requiredKeys: [] },
      ),
      fc
        .tuple(
          fc.constantFrom(...Object.keys(EVENT)),
          fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        )
        .map(([name, changed]) => ({ ...EVENT, [name]: changed })),
    )
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        expect((await post(body)).status).toBeLessThan(500)
        const id = 'nosuchevent'
        expect((await retract(id, body)).status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
