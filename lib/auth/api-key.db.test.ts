import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putAccount } from '@/lib/data/account'
import { createApiKey, listApiKeys, revokeApiKey } from '@/lib/data/api-keys'
import { setDisabled, setRole } from '@/lib/data/people'
import type { Role } from '@/lib/domain/permission'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { type RequestActor, requestActor, requireActor } from './api-key'

let test: TestDatabase
let ada: string
beforeAll(async () => {
  test = await createTestDatabase()
  process.env.DATABASE_URL = test.url
  ada = await putAccount(test.db, {
    email: 'ada@example.org',
    password: 'correct horse battery',
    name: 'Ada',
    role: 'editor',
  })
  // So that there is another administrator when roles change.
  await putAccount(test.db, {
    email: 'root@example.org',
    password: 'correct horse battery',
    name: 'Root',
    role: 'administrator',
  })
})
afterAll(() => test.drop())

const BY = { userId: null, name: 'test' }
const make = (role: Role, ownerId: string | null = null, expiresAt: Date | null = null) =>
  createApiKey(test.db, { name: 'nightly', role, ownerId, expiresAt }, BY)
const asking = (headers: Record<string, string>) => new Request('http://localhost/api/v1/events', { headers })
const by = (key: string) => asking({ authorization: `Bearer ${key}` })
const statusOf = async (answer: Promise<RequestActor<unknown>>) => {
  const result = await answer
  return result.ok ? 200 : result.response.status
}

describe('a key', () => {
  it('says who sends a request, and is kept only as a hash', async () => {
    const { key } = await make('editor', ada)
    expect(await requestActor(by(key))).toMatchObject({
      ok: true,
      actor: { userId: ada, name: 'Ada', role: 'editor' },
    })
    const rows = JSON.stringify(await test.db.apiKey.findMany())
    expect(rows).not.toContain(key.split('_')[2])
  })

  it('without an owner goes by its own name', async () => {
    const { key } = await make('contributor')
    expect(await requestActor(by(key))).toMatchObject({ actor: { userId: null, name: 'nightly' } })
  })

  it('is of no use once revoked or expired', async () => {
    const { id, key } = await make('editor')
    await revokeApiKey(test.db, id, BY)
    const { key: expired } = await make('editor', null, new Date(Date.now() - 1_000))
    for (const one of [key, expired]) expect(await statusOf(requestActor(by(one)))).toBe(401)
  })

  it('is revoked by its owner, not by another', async () => {
    const { id, key } = await make('editor')
    expect(await revokeApiKey(test.db, id, BY, ada)).toBe(false)
    expect(await statusOf(requestActor(by(key)))).toBe(200)
  })

  it('may do no more than its owner may now', async () => {
    const { key } = await make('editor', ada)
    await setRole(test.db, ada, 'contributor', BY)
    expect(await statusOf(requireActor(by(key), 'publish'))).toBe(403)
    await setRole(test.db, ada, 'editor', BY)
    await setDisabled(test.db, ada, true, BY)
    expect(await statusOf(requireActor(by(key), 'publish'))).toBe(401)
    await setDisabled(test.db, ada, false, BY)
    expect(await statusOf(requireActor(by(key), 'publish'))).toBe(200)
  })

  it('shows when it was last used', async () => {
    const { id, key } = await make('editor')
    const usedAt = async () => (await listApiKeys(test.db)).find((k) => k.id === id)?.lastUsedAt
    expect(await usedAt()).toBeNull()
    await requestActor(by(key))
    expect(await usedAt()).toBeInstanceOf(Date)
  })
})

describe('whoever sends', () => {
  it.each([
    ['no header', {}, 401],
    ['a cookie and no key', { cookie: 'demarche.session=x' }, 401],
    ['another scheme', { authorization: 'Basic YTpi' }, 401],
    [
      'a key of the right form that nobody made',
      { authorization: `Bearer dmr_${'a'.repeat(10)}_${'b'.repeat(40)}` },
      401,
    ],
    ['a key with a quote in it', { authorization: "Bearer dmr_'--" }, 401],
  ])('%s is not let in: %o → %i', async (_what, headers, status) => {
    const answer = await requireActor(asking(headers), 'publish')
    if (answer.ok) throw new Error('let in')
    expect(answer.response.status).toBe(status)
    expect(answer.response.headers.get('www-authenticate')).toMatch(/^Bearer /)
  })

  it('a key with one letter changed is not let in', async () => {
    const { key } = await make('administrator')
    const changed = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`
    expect(await statusOf(requireActor(by(changed), 'publish'))).toBe(401)
  })

  it.each([
    ['contributor', 403],
    ['editor', 200],
    ['administrator', 200],
  ] as const)('a %s who publishes is answered %i', async (role, status) => {
    const { key } = await make(role)
    expect(await statusOf(requireActor(by(key), 'publish'))).toBe(status)
  })
})
