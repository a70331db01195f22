import type { CallName, callList } from '@/lib/interchange/api/calls'
import { EXAMPLE_COMPANY, EXAMPLE_EVENT, EXAMPLE_TOPIC } from '@/lib/interchange/api/examples'
import { BUSY, contributor, hook, ids, type Sent } from './contract-record.test-kit'

/** An id that there is, of what the path is about. */
export const idFor = (path: string): string | undefined =>
  !path.includes('{id}')
    ? undefined
    : path.startsWith('/webhooks')
      ? hook.active
      : path.startsWith('/deliveries')
        ? hook.message
        : ids.standing

/** What every call refuses alike. */
export function refusalsOf({ path, permission, body, upload }: (typeof callList)[number]): Sent[] {
  const id = idFor(path)
  const good: Sent = {
    id,
    body: body ? body.example : upload ? EXAMPLE_EVENT : undefined,
    headers: { 'if-match': '*' },
  }
  const withHeader = (headers: Record<string, string>): Sent => ({
    ...good,
    headers: { ...good.headers, ...headers },
  })
  return [
    { ...good, query: '?nope=1' },
    withHeader({ 'x-forwarded-for': BUSY }),
    ...(id === undefined
      ? []
      : [
          { ...good, id: 'nosuchevent' },
          { ...good, id: '?' },
        ]),
    ...(permission === null ? [] : [{ ...good, keyless: true }]),
    ...(permission === null || permission === 'proposeUnderName' ? [] : [withHeader(contributor())]),
    ...(body || upload ? [withHeader({ 'content-encoding': 'br' })] : []),
    ...(body
      ? [
          { ...good, body: [] },
          { ...good, body: 'x'.repeat(body.mostBytes) },
        ]
      : []),
  ]
}

/** Requests of every call that are answered, each in one of the ways that the document promises. */
export const SAMPLES: Record<CallName, readonly (() => Sent)[]> = {
  listEvents: [
    () => ({}),
    () => ({ query: '?limit=500&actor=GBR,USA&asOf=2021&basis=in-force&words=no&targeting=named' }),
    () => ({ query: '?knownAt=2026-01-01&q=5G&bloc=EU&region=Europe&from=2019&to=2022-06' }),
    () => ({ query: '?stance=hate' }),
    () => ({ headers: { accept: 'application/x-ndjson' }, query: '?actor=GBR' }),
    () => ({ headers: { accept: 'application/x-ndjson' }, query: '?limit=5' }),
  ],
  createEvent: [
    () => ({ body: EXAMPLE_EVENT, headers: contributor() }),
    () => ({ body: EXAMPLE_EVENT }),
    () => ({ body: {} }),
    () => ({ body: EXAMPLE_EVENT, keyless: true }),
    () => ({ body: EXAMPLE_EVENT, query: '?duplicates=refuse' }),
  ],
  getEvent: [
    () => ({ id: ids.standing }),
    () => ({ id: ids.retracted }),
    () => ({ id: ids.merged }),
    () => ({ id: 'nosuchevent' }),
    () => ({ id: ids.standing, headers: { 'if-none-match': '"1"' } }),
    () => ({ id: ids.standing, query: '?knownAt=2001-01-01' }),
  ],
  changeEvent: [
    () => ({ id: ids.standing, body: { scope: 'core' }, headers: { 'if-match': '*' } }),
    () => ({
      id: ids.standing,
      body: { scope: 'core only' },
      headers: { 'if-match': '*', ...contributor() },
    }),
    () => ({ id: ids.standing, body: { scope: 'core' } }),
    () => ({ id: ids.standing, body: { scope: 'core' }, headers: { 'if-match': '"99"' } }),
    () => ({ id: ids.merged, body: { scope: 'core' }, headers: { 'if-match': '*' } }),
    () => ({ id: ids.retracted, body: { scope: 'core' }, headers: { 'if-match': '*' } }),
  ],
  retractEvent: [
    () => ({ id: ids.retracted, body: { reason: 'x' } }),
    () => ({ id: ids.merged, body: { reason: 'x' } }),
    () => ({ id: ids.standing, body: { reason: 'x' }, headers: { 'if-match': '"99"' } }),
    () => ({ id: ids.standing, body: {} }),
    () => ({ id: ids.standing, body: { reason: 'Satire' } }),
  ],
  restoreEvent: [
    () => ({ id: ids.standing, body: { version: 99 } }),
    () => ({ id: ids.standing, body: { version: 1 }, headers: { 'if-match': '"99"' } }),
    () => ({ id: ids.standing, body: { version: 1 } }),
  ],
  listRevisions: [
    () => ({ id: ids.standing, query: '?limit=1' }),
    () => ({ id: ids.retracted }),
    () => ({ id: ids.merged }),
    () => ({ id: 'nosuchevent' }),
    () => ({ id: ids.standing, query: '?cursor=x' }),
  ],
  importEvents: [
    () => ({ body: EXAMPLE_EVENT, query: '?dryRun=1&createMissing=1' }),
    () => ({ body: EXAMPLE_EVENT, query: '?name=events.ndjson' }),
    () => ({ body: {} }),
    () => ({ body: [] }),
    () => ({ body: EXAMPLE_EVENT, query: '?map=x' }),
    () => ({ body: EXAMPLE_EVENT, keyless: true }),
  ],
  getMatrix: [
    () => ({}),
    () => ({ query: '?asOf=2020-12-31&vs=2019-01-01&knownAt=2027-01-01&sort=name&show=all' }),
    () => ({ query: '?asOf=banana' }),
  ],
  listShifts: [
    () => ({}),
    () => ({ query: '?limit=500&reversals=only&basis=completed' }),
    () => ({ query: '?from=2019&q=5G' }),
  ],
  listIssues: [() => ({}), () => ({ query: '?actor=GBR&knownAt=2027-01-01&words=no' })],
  listActors: [
    () => ({}),
    () => ({ query: '?type=bloc' }),
    () => ({ query: '?bloc=EU&asOf=2019&q=united' }),
    () => ({ query: '?type=planet' }),
  ],
  listCompanies: [() => ({}), () => ({ query: '?q=tiktok' })],
  listTopics: [() => ({}), () => ({ query: '?limit=1' })],
  createCompany: [
    () => ({ body: { ...EXAMPLE_COMPANY, homeCountry: 'XXX' } }),
    () => ({ body: EXAMPLE_COMPANY }),
    () => ({ body: { name: 'TikTok', homeCountry: 'CHN', sector: 'x' } }),
    () => ({ body: {} }),
  ],
  createTopic: [() => ({ body: EXAMPLE_TOPIC }), () => ({ body: EXAMPLE_TOPIC }), () => ({ body: {} })],
  parseHeadline: [() => ({ body: { text: 'UK bans Huawei 5G' } }), () => ({ body: {} })],
  extractEvents: [
    () => ({
      body: { text: 'The United Kingdom banned Huawei from 5G networks.', publishedOn: '2020-07-14' },
    }),
  ],
  listWebhooks: [() => ({}), () => ({ query: '?limit=1' })],
  listDeliveries: [
    () => ({ id: hook.active }),
    () => ({ id: hook.active, query: '?cursor=x' }),
    () => ({ id: 'f'.repeat(40) }),
  ],
  resendDelivery: [
    () => ({ id: hook.message }),
    () => ({ id: hook.held }),
    () => ({ id: `msg_${'0'.repeat(32)}` }),
  ],
  getDocument: [() => ({})],
}
