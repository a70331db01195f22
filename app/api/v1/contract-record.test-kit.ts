import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { noteAttempt } from '@/lib/data/alert-deliveries'
import { addWebhook, setWebhookState } from '@/lib/data/alert-subscriptions'
import { publishEvent, publishMerge, publishRetraction } from '@/lib/data/event-commands'
import { EVERYTHING } from '@/lib/domain/alert'
import { count } from '@/lib/http/rate-limit'
import { openApiDocument } from '@/lib/interchange/api/openapi'
import { buildEventFields } from '@/lib/testing/build-event'
import { makeKey } from '@/lib/testing/make-key'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import * as actors from './actors/route'
import type { Handler } from './answer-call'
import * as companies from './companies/route'
import * as resend from './deliveries/[id]/resend/route'
import * as restore from './events/[id]/restore/route'
import * as retract from './events/[id]/retract/route'
import * as revisions from './events/[id]/revisions/route'
import * as event from './events/[id]/route'
import * as events from './events/route'
import * as extract from './extract/route'
import * as importing from './import/route'
import * as issues from './issues/route'
import * as matrix from './matrix/route'
import * as openapi from './openapi.json/route'
import * as parse from './parse/route'
import * as shifts from './shifts/route'
import * as topics from './topics/route'
import * as deliveries from './webhooks/[id]/deliveries/route'
import * as webhooks from './webhooks/route'

// For the test of the contract: every call of the API, in a record that has what each of them may be asked for, and a way to
// ask that holds each answer to the document.

export const ROUTES: Record<string, Record<string, Handler | string>> = {
  '/events': events,
  '/events/{id}': event,
  '/events/{id}/retract': retract,
  '/events/{id}/restore': restore,
  '/events/{id}/revisions': revisions,
  '/import': importing,
  '/matrix': matrix,
  '/shifts': shifts,
  '/issues': issues,
  '/actors': actors,
  '/companies': companies,
  '/topics': topics,
  '/parse': parse,
  '/extract': extract,
  '/webhooks': webhooks,
  '/webhooks/{id}/deliveries': deliveries,
  '/deliveries/{id}/resend': resend,
  '/openapi.json': openapi,
}

let key: string
let contributorKey: string
export const contributor = () => ({ authorization: `Bearer ${contributorKey}` })
/** An event of each state. */
export const ids = { standing: '', retracted: '', merged: '' }
/** Webhooks, and a message of each. */
export const hook = { active: '', paused: '', message: '', held: '' }
const BY = { author: 'Test', note: null }
/** An address that has asked as much as it may. */
export const BUSY = '203.0.113.9'

/** The database in which all of that is. */
export async function openContract(): Promise<TestDatabase> {
  const test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  key = (await makeKey(test.db, 'administrator')).key
  contributorKey = (await makeKey(test.db, 'contributor')).key
  await count('read', BUSY, 60_000)
  for (const name of ['standing', 'retracted', 'merged'] as const) {
    const made = await publishEvent(buildEventFields({ company: 'nexperia', topic: 'surveillance' }), BY)
    if (made.ok) ids[name] = made.id
  }
  for (const which of ['active', 'paused'] as const) {
    const made = await addWebhook(
      'https://example.org/hook',
      'whsec_x',
      { ...EVERYTHING, actors: ['GBR'] },
      test.db,
    )
    hook[which] = made.token
    const message = `msg_${(which === 'active' ? 'a' : 'b').repeat(32)}`
    hook[which === 'active' ? 'message' : 'held'] = message
    const [row] = await test.db.$queryRaw<{ id: string }[]>`
      INSERT INTO "alert_delivery" ("subscription_id", "message_id", "body") VALUES (${made.id}, ${message}, '{}') RETURNING "id"::text`
    await noteAttempt(
      row?.id ?? '',
      { status: 500, error: 'The receiver answered 500', answer: 'oh', durationMs: 9 },
      test.db,
    )
  }
  await setWebhookState(hook.paused, 'disabled', 'A test', test.db)
  await publishRetraction(ids.retracted, 1, 'Satire', BY)
  await publishMerge(ids.merged, 1, ids.standing, BY)
  return test
}

export const document = openApiDocument()
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema({ $id: 'doc', components: document.components })
/** References of the document lead into what was added above. */
export const validator = (schema: unknown) =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"doc#/components')))

export interface Sent {
  readonly method?: string
  readonly query?: string
  readonly id?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly keyless?: boolean
}

/** What has been answered, as `GET /events 200`. */
export const answered = new Set<string>()

/** Sends a request to the handler of a path, and holds the answer to what the document says of it. */
export async function ask(
  path: string,
  { method = 'GET', query = '', id, body, headers, keyless }: Sent = {},
) {
  const handler = ROUTES[path]?.[method] as Handler
  const address = `http://localhost/api/v1${path.replace('{id}', encodeURIComponent(id ?? ''))}${query}`
  const request = new Request(address, {
    method,
    headers: {
      ...(!keyless && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const answer = await handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) })
  const promised = document.paths[path]?.[method.toLowerCase()] as {
    responses: Record<string, { headers: object; content?: Record<string, { schema: unknown }> }>
  }
  const response = promised.responses[answer.status]
  answered.add(`${method} ${path} ${answer.status}`)
  expect(response, `${method} ${path} answers ${answer.status} as documented`).toBeDefined()
  expect(answer.headers.get('x-request-id')).toBeTruthy()
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const text = await answer.clone().text()
  if (!response?.content) expect(text).toBe('')
  else {
    const type = answer.headers.get('content-type') ?? ''
    expect(Object.keys(response.content)).toContain(type)
    const valid = validator(response.content[type]?.schema)
    // Lines of events are told as text; each is an event.
    const isLines = type === 'application/x-ndjson'
    const isValid = valid(isLines ? text : JSON.parse(text))
    if (isLines)
      for (const line of text.split('\n').filter(Boolean)) expect(isEvent(JSON.parse(line))).toBe(true)
    expect(valid.errors ?? [], `${method} ${path}${query}`).toEqual([])
    expect(isValid).toBe(true)
  }
  return answer
}

const isEvent = validator({ $ref: '#/components/schemas/Event' })
