import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-database'
import { putAccount } from './account'
import {
  createFirstAdministrator,
  createSetupToken,
  ensureAdministrator,
  hasAdministrator,
  isSetupTokenGood,
} from './first-administrator'
import { setDisabled } from './people'

const test = await createTestDatabase()
const { db } = test
afterAll(test.drop)
beforeEach(async () => {
  await db.user.deleteMany()
  await db.setupToken.deleteMany()
})

const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' }
const BOB = { name: 'Bob', email: 'bob@example.org', password: 'correct horse battery' }

async function newToken(): Promise<string> {
  const token = await createSetupToken(db)
  if (token === null) throw new Error('no token was made')
  return token
}

describe('the set-up link', () => {
  it('makes the first administrator', async () => {
    const token = await newToken()
    expect(await isSetupTokenGood(db, token)).toBe(true)
    expect(await createFirstAdministrator(db, token, ADA)).toMatchObject({ ok: true })
    const made = await db.user.findMany({ include: { accounts: true } })
    expect(made).toMatchObject([{ name: 'Ada', role: 'administrator', disabled: false }])
    expect(made[0]?.accounts).toHaveLength(1)
    expect(await db.auditEntry.count({ where: { action: 'first administrator', author: 'Ada' } })).toBe(1)
  })

  it('works once', async () => {
    const token = await newToken()
    await createFirstAdministrator(db, token, ADA)
    expect(await isSetupTokenGood(db, token)).toBe(false)
    expect(await createFirstAdministrator(db, token, BOB)).toEqual({ ok: false, reason: 'has-administrator' })
    await db.user.deleteMany()
    expect(await createFirstAdministrator(db, token, BOB)).toEqual({ ok: false, reason: 'bad-token' })
    expect(await db.user.count()).toBe(0)
  })

  it('makes one administrator when followed twice at the same moment', async () => {
    const token = await newToken()
    const made = await Promise.all([
      createFirstAdministrator(db, token, ADA),
      createFirstAdministrator(db, token, BOB),
    ])
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.user.count()).toBe(1)
  })

  it('is kept only as a hash', async () => {
    const token = await newToken()
    const kept = await db.setupToken.findMany()
    expect(kept).toHaveLength(1)
    expect(kept[0]?.hash).not.toContain(token)
  })

  it('stays good when another instance prints one of its own', async () => {
    const first = await newToken()
    await newToken()
    expect(await isSetupTokenGood(db, first)).toBe(true)
  })

  it.each(['', 'x', '\0', 'a'.repeat(10_000)])('is not %j', async (token) => {
    await newToken()
    expect(await createFirstAdministrator(db, token, ADA)).toEqual({ ok: false, reason: 'bad-token' })
  })

  it('is void after a week', async () => {
    const token = await newToken()
    await db.setupToken.updateMany({ data: { createdAt: new Date(Date.now() - 8 * 24 * 3600 * 1000) } })
    expect(await isSetupTokenGood(db, token)).toBe(false)
    expect(await createFirstAdministrator(db, token, ADA)).toEqual({ ok: false, reason: 'bad-token' })
  })

  it('is not made while there is an administrator', async () => {
    await ensureAdministrator(db, ADA)
    expect(await createSetupToken(db)).toBeNull()
  })
})

describe('the administrator of the environment', () => {
  it('is made once, and not touched again', async () => {
    expect(await ensureAdministrator(db, ADA)).toMatchObject({ ok: true })
    const before = await db.account.findFirst()
    expect(await ensureAdministrator(db, { ...ADA, password: 'another password' })).toEqual({
      ok: false,
      reason: 'has-administrator',
    })
    expect((await db.account.findFirst())?.password).toBe(before?.password)
  })

  it('may be somebody who had an account', async () => {
    const id = await putAccount(db, { ...ADA, role: 'contributor' })
    expect(await ensureAdministrator(db, ADA)).toEqual({ ok: true, userId: id })
    expect(await hasAdministrator(db)).toBe(true)
    expect(await db.user.count()).toBe(1)
  })

  it('is made again where the only one was disabled by hand', async () => {
    await ensureAdministrator(db, ADA)
    await db.user.updateMany({ data: { disabled: true } })
    expect(await hasAdministrator(db)).toBe(false)
    expect(await ensureAdministrator(db, BOB)).toMatchObject({ ok: true })
  })
})

describe('the last administrator', () => {
  it('cannot be disabled while there is no other', async () => {
    const made = await ensureAdministrator(db, ADA)
    if (!made.ok) throw new Error(made.reason)
    expect(await setDisabled(db, made.userId, true, { userId: null, name: 'test' })).toEqual({
      ok: false,
      reason: 'last-administrator',
    })
  })
})
