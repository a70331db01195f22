import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/domain/permission'
import { createTestDatabase } from '@/lib/testing/test-database'
import { putAccount } from './account'
import { revokeSessionsOf, setDisabled, setRole } from './people'
import { listSessions, revokeSession, revokeSessions } from './sessions'

const test = await createTestDatabase()
const { db } = test
afterAll(test.drop)
beforeEach(async () => {
  await db.user.deleteMany()
})

const BY = { userId: null, name: 'test' }
const person = (name: string, role: Role) =>
  putAccount(db, { name, email: `${name}@example.org`, password: 'correct horse battery', role })
const signedIn = async (userId: string) => {
  const id = crypto.randomUUID()
  await db.session.create({ data: { id, userId, token: id, expiresAt: new Date(Date.now() + 3_600_000) } })
  return id
}
const roleOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).role

describe('changing a role', () => {
  it('is kept, with a line of who did it and from what to what', async () => {
    await person('ada', 'administrator')
    const bob = await person('bob', 'contributor')
    expect(await setRole(db, bob, 'editor', { userId: 'x', name: 'ada' })).toEqual({ ok: true })
    expect(await roleOf(bob)).toBe('editor')
    const line = await db.auditEntry.findFirst({ orderBy: { id: 'desc' } })
    expect(line).toMatchObject({ author: 'ada', subject: 'bob', before: 'contributor', after: 'editor' })
  })

  it('never takes it from the last administrator', async () => {
    const ada = await person('ada', 'administrator')
    expect(await setRole(db, ada, 'editor', BY)).toEqual({ ok: false, reason: 'last-administrator' })
    expect(await roleOf(ada)).toBe('administrator')
  })

  it('does not count an administrator who may not sign in', async () => {
    const ada = await person('ada', 'administrator')
    const bob = await person('bob', 'administrator')
    await setDisabled(db, bob, true, BY)
    expect(await setRole(db, ada, 'editor', BY)).toEqual({ ok: false, reason: 'last-administrator' })
  })

  it('leaves one administrator when two demote each other at the same moment', async () => {
    const ada = await person('ada', 'administrator')
    const bob = await person('bob', 'administrator')
    const results = await Promise.all([setRole(db, ada, 'editor', BY), setDisabled(db, bob, true, BY)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.user.count({ where: { role: 'administrator', disabled: false } })).toBe(1)
  })

  it('of nobody is refused', async () => {
    await person('ada', 'administrator')
    expect(await setRole(db, 'nobody', 'editor', BY)).toEqual({ ok: false, reason: 'unknown-person' })
  })
})

describe('signing out from afar', () => {
  it('ends all sessions of a person and nobody else’s', async () => {
    const ada = await person('ada', 'administrator')
    const bob = await person('bob', 'contributor')
    await signedIn(bob)
    await signedIn(bob)
    await signedIn(ada)
    expect(await revokeSessionsOf(db, bob, BY)).toEqual({ ok: true })
    expect(await listSessions(db, bob)).toEqual([])
    expect(await listSessions(db, ada)).toHaveLength(1)
  })

  it('comes with being disabled', async () => {
    await person('ada', 'administrator')
    const bob = await person('bob', 'contributor')
    await signedIn(bob)
    await setDisabled(db, bob, true, BY)
    expect(await listSessions(db, bob)).toEqual([])
  })

  it('ends one session of one’s own, never another person’s', async () => {
    const ada = await person('ada', 'administrator')
    const bob = await person('bob', 'contributor')
    const [hers, his] = [await signedIn(ada), await signedIn(bob)]
    expect(await revokeSession(db, bob, hers)).toBe(false)
    expect(await revokeSession(db, bob, his)).toBe(true)
    expect(await listSessions(db, ada)).toHaveLength(1)
  })

  it('can spare the browser in hand', async () => {
    const bob = await person('bob', 'contributor')
    const here = await signedIn(bob)
    await signedIn(bob)
    expect(await revokeSessions(db, bob, here)).toBe(1)
    expect((await listSessions(db, bob)).map(({ id }) => id)).toEqual([here])
    expect(await revokeSessions(db, bob, null)).toBe(1)
  })
})

describe('what the database itself refuses', () => {
  it('to change or delete an audit line', async () => {
    await person('ada', 'administrator')
    const bob = await person('bob', 'contributor')
    await setRole(db, bob, 'editor', BY)
    await expect(db.$executeRaw`DELETE FROM "audit_entry"`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`UPDATE "audit_entry" SET "author" = 'x'`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE "audit_entry"`).rejects.toThrow(/append-only/)
  })

  it('an address in capitals, which would be a second account of one person', async () => {
    await expect(db.user.create({ data: { id: 'x', name: 'X', email: 'A@example.org' } })).rejects.toThrow(
      /email_is_lower_case/,
    )
  })
})
