import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { putAccount } from '@/lib/data/account'
import { setDisabled } from '@/lib/data/people'
import { listSessions, revokeSession } from '@/lib/data/sessions'
import { getOrMakeSecret } from '@/lib/data/setting'
import { createTestDatabase } from '@/lib/testing/test-database'
import { buildAuth } from './auth'

const test = await createTestDatabase()
const { db } = test
afterAll(test.drop)
beforeEach(async () => {
  await db.user.deleteMany()
})

const { api } = buildAuth(db, { secret: await getOrMakeSecret(db, 'auth-secret'), secure: false })
const ADA = { email: 'ada@example.org', password: 'correct horse battery' }
const BY = { userId: null, name: 'test' }

/** Signs in as the page does; answers the cookie that a browser would send from then on. */
async function signIn(body = ADA): Promise<{ cookie: string; setCookie: string }> {
  const { headers } = await api.signInEmail({ body, headers: new Headers(), returnHeaders: true })
  const setCookie = headers.get('set-cookie') ?? ''
  return { setCookie, cookie: setCookie.split(';')[0] ?? '' }
}
const sessionOf = (cookie: string) => api.getSession({ headers: new Headers({ cookie }) })
const makeAda = () => putAccount(db, { ...ADA, name: 'Ada', role: 'editor' })

describe('a session', () => {
  it('knows the person and the role', async () => {
    await makeAda()
    const { cookie } = await signIn()
    expect((await sessionOf(cookie))?.user).toMatchObject({ name: 'Ada', role: 'editor', disabled: false })
  })

  it('is a cookie that scripts cannot read and other sites do not send', async () => {
    await makeAda()
    const { setCookie } = await signIn()
    expect(setCookie).toMatch(/HttpOnly/i)
    expect(setCookie).toMatch(/SameSite=Lax/i)
    expect(setCookie).not.toMatch(/Secure/i)
  })

  it('is a Secure cookie on an encrypted connection', async () => {
    await makeAda()
    const encrypted = buildAuth(db, { secret: 'x'.repeat(32), secure: true })
    const { headers } = await encrypted.api.signInEmail({
      body: ADA,
      headers: new Headers(),
      returnHeaders: true,
    })
    expect(headers.get('set-cookie')).toMatch(/^__Secure-.*Secure/i)
  })

  it('ends at once when revoked', async () => {
    const ada = await makeAda()
    const { cookie } = await signIn()
    const [session] = await listSessions(db, ada)
    await revokeSession(db, ada, session?.id ?? '')
    expect(await sessionOf(cookie)).toBeNull()
  })

  it('cannot be forged: the token without the signature is nobody', async () => {
    await makeAda()
    await signIn()
    const { token } = await db.session.findFirstOrThrow()
    expect(await sessionOf(`demarche.session=${token}`)).toBeNull()
    expect(await sessionOf(`demarche.session=${token}.c2lnbmF0dXJl`)).toBeNull()
  })

  it('reading it writes nothing', async () => {
    await makeAda()
    const { cookie } = await signIn()
    const before = await db.session.findFirstOrThrow()
    await sessionOf(cookie)
    expect(await db.session.findFirstOrThrow()).toEqual(before)
  })
})

describe('a disabled person', () => {
  it('is signed out at once and cannot sign in again until enabled', async () => {
    const ada = await makeAda()
    const { cookie } = await signIn()
    await setDisabled(db, ada, true, BY)
    expect(await sessionOf(cookie)).toBeNull()
    await expect(signIn()).rejects.toMatchObject({ body: { code: 'ACCOUNT_DISABLED' } })
    await setDisabled(db, ada, false, BY)
    expect((await sessionOf((await signIn()).cookie))?.user.name).toBe('Ada')
  })

  it('is told so only with the right password', async () => {
    const ada = await makeAda()
    await setDisabled(db, ada, true, BY)
    await expect(signIn({ ...ADA, password: 'wrong password' })).rejects.toMatchObject({
      body: { code: 'INVALID_EMAIL_OR_PASSWORD' },
    })
  })
})

describe('what signing in and up tell a stranger', () => {
  it('the same of an unknown address and of a wrong password', async () => {
    await makeAda()
    const refusal = (body: typeof ADA) => signIn(body).catch((error: { body: unknown }) => error.body)
    const wrong = await refusal({ ...ADA, password: 'wrong password' })
    expect(await refusal({ ...ADA, email: 'nobody@example.org' })).toEqual(wrong)
  })

  it('nobody can sign up with a role', async () => {
    const body = { ...ADA, name: 'Ada', role: 'administrator' }
    await api.signUpEmail({ body, headers: new Headers() }).catch(() => null)
    expect(await db.user.count({ where: { role: { not: 'contributor' } } })).toBe(0)
  })

  it('a sign-up makes a contributor who can sign in', async () => {
    await api.signUpEmail({ body: { ...ADA, name: 'Ada' }, headers: new Headers() })
    expect((await sessionOf((await signIn()).cookie))?.user).toMatchObject({ role: 'contributor' })
  })
})

it('the secret is made once, also when two start at the same moment', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => getOrMakeSecret(db, 'another')))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[\w-]{43}$/)
})
