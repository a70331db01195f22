import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Role } from '@/lib/domain/permission'
import { isSecure } from '@/lib/http/public-address'
import { auth, SESSION_COOKIE } from './auth'

/** Who is signed in: what may be known of them outside their own account page. Never the e-mail address. */
export interface CurrentUser {
  readonly id: string
  /** Shown publicly with what they do. */
  readonly name: string
  readonly role: Role
}

/** Also which session it is, to be told from the person's others. For the account page. */
export interface CurrentSession extends CurrentUser {
  readonly sessionId: string
  readonly email: string
}

/** The session of this request, or `null`: nobody, expired, revoked, or disabled. Read once a request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const [sent, jar] = await Promise.all([headers(), cookies()])
  // Not the Cookie header: an action that has just set the cookie renders the page with the new one in the jar.
  const cookie = jar.toString()
  // Readers without a session, nearly all, cost no query.
  if (!cookie.includes(`${SESSION_COOKIE}=`)) return null
  const { api } = await auth(isSecure(sent))
  const found = await api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
  if (!found || found.user.disabled) return null
  const { user, session } = found
  return { id: user.id, name: user.name, role: user.role as Role, sessionId: session.id, email: user.email }
})

/** Who is signed in, or `null`. Read once a request, from the database: a revoked session is nobody at once. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await currentSession()
  return session && { id: session.id, name: session.name, role: session.role }
})
