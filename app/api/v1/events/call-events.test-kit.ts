import { publishEvent } from '@/lib/data/event-commands'
import type { Role } from '@/lib/domain/permission'
import { buildEventFields } from '@/lib/testing/build-event'
import { makeKey } from '@/lib/testing/make-key'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { POST as postRestore } from './[id]/restore/route'
import { POST as postRetract } from './[id]/retract/route'
import { GET as getEvent, PATCH as patchEvent } from './[id]/route'
import { POST as postEvent } from './route'

// For tests of what is written through the API: its calls as functions, by somebody who has a key of a role.

export const EVENT = { ...buildEventFields({ company: 'nexperia', topic: 'surveillance' }) }
export type Headers = Record<string, string>
export type Who = Role | null | { readonly key: string }

const keys: Record<Role, string> = { contributor: '', editor: '', administrator: '' }

/** A database with the shipped dataset, and a key of each role. */
export async function openApi(): Promise<TestDatabase> {
  const test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  // Limits are counted in a test of their own: here one address and one key do what many would.
  process.env.RATE_LIMITS = 'off'
  for (const role of ['contributor', 'editor', 'administrator'] as const)
    keys[role] = (await makeKey(test.db, role)).key
  return test
}

function request(path: string, method: string, who: Who, body?: BodyInit, headers: Headers = {}): Request {
  const key = who === null ? null : typeof who === 'string' ? keys[who] : who.key
  return new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(body !== undefined && { body, duplex: 'half' }),
  } as RequestInit)
}

const at = (id: string) => ({ params: Promise.resolve({ id }) })
/** A body of any kind, as it is. */
export const send = (body: BodyInit, headers: Headers = {}) =>
  postEvent(request('/events', 'POST', 'editor', body, headers))
export const post = (body: unknown, who: Who = 'editor', headers: Headers = {}, query = '') =>
  postEvent(request(`/events${query}`, 'POST', who, JSON.stringify(body), headers))
export const patch = (id: string, body: unknown, headers: Headers = {}, who: Who = 'editor') =>
  patchEvent(request(`/events/${id}`, 'PATCH', who, JSON.stringify(body), headers), at(id))
export const retract = (id: string, body: unknown, headers: Headers = {}, who: Who = 'editor') =>
  postRetract(request(`/events/${id}/retract`, 'POST', who, JSON.stringify(body), headers), at(id))
export const restore = (id: string, body: unknown, headers: Headers = {}, who: Who = 'editor') =>
  postRestore(request(`/events/${id}/restore`, 'POST', who, JSON.stringify(body), headers), at(id))
export const get = (id: string, headers: Headers = {}, query = '') =>
  getEvent(request(`/events/${id}${query}`, 'GET', null, undefined, headers), at(id))
export const fieldsOf = async (answer: Response): Promise<string[]> =>
  ((await answer.json()).errors ?? []).map((error: { field: string }) => error.field)

export async function publish(): Promise<string> {
  const made = await publishEvent(buildEventFields({ company: 'nexperia', topic: 'surveillance' }), {
    author: 'Test',
    note: null,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
