import 'server-only'
import { APIError, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { type Database, db } from '@/lib/data/client'
import { getOrMakeSecret } from '@/lib/data/setting'
import { env } from '@/lib/env'
import { sendExistingAccountMail, sendPasswordResetMail } from '@/lib/mail/account-mails'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/schemas/account'

export const SESSION_DAYS = 30
export const RESET_HOURS = 1
export const SESSION_COOKIE = 'demarche.session'

interface Settings {
  readonly secret: string
  /** Whether the reader's connection is encrypted: cookies are then marked Secure. */
  readonly secure: boolean
}

/**
 * The auth library on our database. Its HTTP handler is not mounted: everything goes through Server Actions, which
 * check the Origin, our rate limits and our schemas, and answer only what a page shows. See decision 0010.
 */
export const buildAuth = (client: Database, { secret, secure }: Settings) =>
  betterAuth({
    appName: 'Demarche',
    secret,
    // Used by nothing that is reachable: links in mails are made by lib/http/public-address.ts.
    baseURL: 'http://localhost',
    database: prismaAdapter(client, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error' },
    user: {
      additionalFields: {
        role: { type: 'string', required: false, input: false },
        disabled: { type: 'boolean', required: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      // The answer to a sign-up is then the same whether or not the address has an account.
      autoSignIn: false,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      resetPasswordTokenExpiresIn: RESET_HOURS * 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendPasswordResetMail(user.email, token),
      onExistingUserSignUp: ({ user }) => sendExistingAccountMail(user.email),
    },
    // A session lasts its days and is not prolonged by reading, so that reading writes nothing.
    session: { expiresIn: SESSION_DAYS * 24 * 60 * 60, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const user = await client.user.findUnique({ where: { id: userId }, select: { disabled: true } })
            if (user?.disabled) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' })
          },
        },
      },
    },
    advanced: {
      useSecureCookies: secure,
      cookies: { session_token: { name: SESSION_COOKIE } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [nextCookies()],
  })

export type Auth = ReturnType<typeof buildAuth>

const kept = globalThis as typeof globalThis & { demarcheAuth?: Map<boolean, Auth> }

/** The process's auth, one for encrypted connections and one for others. */
export async function auth(secure: boolean): Promise<Auth> {
  kept.demarcheAuth ??= new Map()
  const ready = kept.demarcheAuth.get(secure)
  if (ready) return ready
  const secret = env().BETTER_AUTH_SECRET ?? (await getOrMakeSecret(db(), 'auth-secret'))
  const built = buildAuth(db(), { secret, secure })
  kept.demarcheAuth.set(secure, built)
  return built
}
