import { z } from 'zod'
import { companyWrite, topicWrite } from '@/lib/schemas/new-name'
import { extractInput, parseInput } from '@/lib/schemas/reading-input'
import { LENS_PARAMS, MATRIX_PARAMS, TIMELINE_PARAMS } from '@/lib/schemas/view-params'
import type { Call } from './call'
import { eventPatch, eventWrite, restoration, retraction } from './event-write'
import { EXAMPLE_COMPANY, EXAMPLE_EVENT, EXAMPLE_TEXT, EXAMPLE_TOPIC } from './examples'
import { ACTOR_TYPE, DUPLICATES, EVENT_ID, NAME_QUERY, PAGING, viewParams } from './params'
import { wireEvent, wireProposal, wireRevision } from './wire-event'
import { IMPORT_QUERY, wireImport } from './wire-import'
import { wireMatrix, wireShift } from './wire-matrix'
import { wireActor, wireCompany, wireIssue, wireTopic } from './wire-names'
import { wireReading } from './wire-reading'
import { MESSAGE_ID, WEBHOOK_ID, wireDelivery, wireWebhook } from './wire-webhook'

/** A page of a list on the wire. */
const listOf = (entry: z.ZodType) =>
  z.object({
    data: z.array(entry),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
    total: z.int().meta({ description: 'How many pass the filters in all.' }),
  })

const read = (description: string, schema: z.ZodType, headers: ('ETag' | 'Link')[] = ['ETag']) => ({
  200: { description, schema, headers },
  304: { description: 'Unchanged since the answer whose ETag was sent as If-None-Match.' },
})
const listed = (description: string, entry: z.ZodType) => read(description, listOf(entry), ['ETag', 'Link'])

const JSON_TYPE = 'application/json'
/** Of what is written. */
const MOST_BYTES = 1024 * 1024
/** Every key may propose: none is refused for its role. */
const PROPOSING = [401, 413, 415, 422, 429] as const
const WRITING = [...PROPOSING, 403] as const

/** The filters of `/timeline`. A page of a list is asked for by its own parameters. */
const EVENT_FILTERS = TIMELINE_PARAMS.filter((name) => name !== 'after')

/** Every call of the API: handlers answer by this table, and the document is made from it. */
export const CALLS = {
  listEvents: {
    method: 'GET',
    path: '/events',
    tag: 'Events',
    summary: 'List events',
    description:
      'Newest announced first, with the filters of /timeline. A list that is being walked is read in the state that its first page saw: whatever is added, corrected or withdrawn meanwhile, no event comes twice and none is lost. With `knownAt` that state is an earlier one. Asked for with `Accept: application/x-ndjson` all come at once, one a line, in the form that an import reads.',
    permission: null,
    query: {
      ...viewParams(...EVENT_FILTERS),
      ...PAGING,
    },
    answers: {
      ...listed('A page of events.', wireEvent),
      200: {
        ...listed('A page of events.', wireEvent)[200],
        others: {
          'application/x-ndjson':
            'All events that pass the filters, one a line, without pages: streamed, and read again by POST /import.',
        },
      },
    },
    problems: [],
  },
  createEvent: {
    method: 'POST',
    path: '/events',
    tag: 'Events',
    summary: 'Record an event',
    description:
      'With the key of an editor the event is published (201). With that of a contributor, or where two-person review is on, it is proposed (202): an editor decides, and the page in `tracking` tells what becomes of it.',
    permission: 'proposeUnderName',
    query: { duplicates: DUPLICATES },
    body: { schema: eventWrite, types: [JSON_TYPE], mostBytes: MOST_BYTES, example: EXAMPLE_EVENT },
    idempotent: true,
    answers: {
      201: { description: 'Published.', schema: wireEvent, headers: ['Location', 'ETag'] },
      202: { description: 'Proposed.', schema: wireProposal, headers: ['Location'] },
    },
    problems: [...PROPOSING, 409],
  },
  getEvent: {
    method: 'GET',
    path: '/events/{id}',
    tag: 'Events',
    summary: 'Read one event',
    description: 'Its ETag is its version, to be sent as If-Match when it is changed.',
    permission: null,
    params: { id: EVENT_ID },
    query: viewParams('knownAt'),
    answers: {
      ...read('The event.', wireEvent),
      301: { description: 'Merged into another event.', headers: ['Location'] },
    },
    problems: [404, 410],
  },
  changeEvent: {
    method: 'PATCH',
    path: '/events/{id}',
    tag: 'Events',
    summary: 'Correct an event',
    description:
      'With the key of an editor it makes a new version; the earlier ones stay in its history. With that of a contributor, or where two-person review is on, the correction is proposed (202). A change that changes nothing makes no version.',
    permission: 'proposeUnderName',
    params: { id: EVENT_ID },
    query: {},
    body: {
      schema: eventPatch,
      types: [JSON_TYPE, 'application/merge-patch+json'],
      mostBytes: MOST_BYTES,
      example: { deadlineOn: '2027-12-31', note: 'The deadline was set in the final rules.' },
    },
    ifMatch: 'required',
    answers: {
      200: { description: 'The event as it is now.', schema: wireEvent, headers: ['ETag'] },
      202: { description: 'Proposed.', schema: wireProposal, headers: ['Location'] },
    },
    problems: [...PROPOSING, 404, 409, 410, 412, 428],
  },
  retractEvent: {
    method: 'POST',
    path: '/events/{id}/retract',
    tag: 'Events',
    summary: 'Withdraw an event',
    description:
      'It counts no more; its address says so, with the reason, and its history stays. Where two-person review is on, another editor is asked (202).',
    permission: 'retract',
    params: { id: EVENT_ID },
    query: {},
    body: {
      schema: retraction,
      types: [JSON_TYPE],
      mostBytes: MOST_BYTES,
      example: { reason: 'The source was satire.' },
    },
    ifMatch: 'optional',
    idempotent: true,
    answers: {
      200: { description: 'The event as withdrawn.', schema: wireEvent, headers: ['ETag'] },
      202: { description: 'Asked of another editor.', schema: wireProposal, headers: ['Location'] },
    },
    problems: [...WRITING, 404, 409, 410, 412],
  },
  restoreEvent: {
    method: 'POST',
    path: '/events/{id}/restore',
    tag: 'Events',
    summary: 'Restore a version of an event',
    description:
      'Makes what the event said at an earlier version its newest version; also how a withdrawal or a merge is undone. Where two-person review is on, another editor is asked (202).',
    permission: 'restore',
    params: { id: EVENT_ID },
    query: {},
    body: {
      schema: restoration,
      types: [JSON_TYPE],
      mostBytes: MOST_BYTES,
      example: { version: 1, note: 'Withdrawn by mistake.' },
    },
    ifMatch: 'optional',
    idempotent: true,
    answers: {
      200: { description: 'The event as it is now.', schema: wireEvent, headers: ['ETag'] },
      202: { description: 'Asked of another editor.', schema: wireProposal, headers: ['Location'] },
    },
    problems: [...WRITING, 404, 412],
  },
  listRevisions: {
    method: 'GET',
    path: '/events/{id}/revisions',
    tag: 'Events',
    summary: 'List what an event said, version by version',
    description: 'Newest first; of withdrawn and merged events too.',
    permission: null,
    params: { id: EVENT_ID },
    query: { ...viewParams('knownAt'), ...PAGING },
    answers: listed('A page of revisions.', wireRevision),
    problems: [404],
  },
  importEvents: {
    method: 'POST',
    path: '/import',
    tag: 'Events',
    summary: 'Import a file of events',
    description:
      'All rows or, when one has an error, none. Events are known by `id`, then by `key`; rows without either that share address, actor, issue and date with an event on record are duplicates of it and left out. The same file again changes nothing. Try it with `dryRun=1` first.',
    permission: 'importFile',
    query: IMPORT_QUERY,
    upload: {
      types: ['text/csv', 'application/x-ndjson', 'text/plain', 'application/octet-stream'],
      description:
        'CSV with a header, in any of the usual delimiters, encodings and orders of columns, or NDJSON: one event on the wire a line. Which of the two, the first sign tells. Read as it comes; at most 4 GB.',
      example:
        'country,company,topic,stance,kind,date,url\nGBR,huawei,5g-networks,ban,decision,2020-07-14,https://www.gov.uk/\n',
    },
    answers: {
      200: { description: 'What became of the rows; on a dry run, what would.', schema: wireImport },
    },
    problems: [401, 403, 413, 415, 422, 429],
  },
  getMatrix: {
    method: 'GET',
    path: '/matrix',
    tag: 'Views',
    summary: 'Who stands where on a day',
    description: 'All cells at once. With `vs`, also what reads otherwise than on that day.',
    permission: null,
    query: viewParams('actor', 'company', 'topic', 'bloc', 'region', 'asOf', 'knownAt', 'vs', ...LENS_PARAMS),
    silent: MATRIX_PARAMS.filter((name) => name === 'sort' || name === 'show'),
    answers: read('The matrix.', wireMatrix),
    problems: [],
  },
  listShifts: {
    method: 'GET',
    path: '/shifts',
    tag: 'Views',
    summary: 'List changes of stance',
    description: 'Newest first. The first stance of an actor on an issue is no shift.',
    permission: null,
    query: {
      ...viewParams(
        'actor',
        'company',
        'topic',
        'bloc',
        'region',
        'from',
        'to',
        'q',
        'asOf',
        'knownAt',
        ...LENS_PARAMS,
        'reversals',
      ),
      ...PAGING,
    },
    answers: listed('A page of shifts.', wireShift),
    problems: [],
  },
  listIssues: {
    method: 'GET',
    path: '/issues',
    tag: 'Views',
    summary: 'List issues: companies in topics',
    description: 'Those on which an event passes the filters, with how many do. By key.',
    permission: null,
    query: {
      ...viewParams(...EVENT_FILTERS),
      ...PAGING,
    },
    answers: listed('A page of issues.', wireIssue),
    problems: [],
  },
  listActors: {
    method: 'GET',
    path: '/actors',
    tag: 'Names',
    summary: 'List countries and blocs',
    description:
      'By code. `bloc` leaves the bloc itself and those who are its members on the day `asOf`, as in every other call: `bloc=EU` is the EU and its 27 members. With `type=country` it is the members alone.',
    permission: null,
    query: { type: ACTOR_TYPE, ...viewParams('region', 'bloc', 'asOf'), q: NAME_QUERY, ...PAGING },
    answers: listed('A page of actors.', wireActor),
    problems: [],
  },
  listCompanies: {
    method: 'GET',
    path: '/companies',
    tag: 'Names',
    summary: 'List companies',
    description: 'By short name. `q` also finds them by alias and product.',
    permission: null,
    query: { q: NAME_QUERY, ...PAGING },
    answers: listed('A page of companies.', wireCompany),
    problems: [],
  },
  listTopics: {
    method: 'GET',
    path: '/topics',
    tag: 'Names',
    summary: 'List topics',
    description: 'By short name.',
    permission: null,
    query: { q: NAME_QUERY, ...PAGING },
    answers: listed('A page of topics.', wireTopic),
    problems: [],
  },
  createCompany: {
    method: 'POST',
    path: '/companies',
    tag: 'Names',
    summary: 'Add a company',
    description:
      'One that goes by a name that is known already is not made twice: 409 gives the `slug` of the one there is.',
    permission: 'addCompany',
    query: {},
    body: { schema: companyWrite, types: [JSON_TYPE], mostBytes: MOST_BYTES, example: EXAMPLE_COMPANY },
    answers: { 201: { description: 'Added.', schema: wireCompany } },
    problems: [...WRITING, 409],
  },
  createTopic: {
    method: 'POST',
    path: '/topics',
    tag: 'Names',
    summary: 'Add a topic',
    description:
      'One that goes by a name that is known already is not made twice: 409 gives the `slug` of the one there is.',
    permission: 'addTopic',
    query: {},
    body: { schema: topicWrite, types: [JSON_TYPE], mostBytes: MOST_BYTES, example: EXAMPLE_TOPIC },
    answers: { 201: { description: 'Added.', schema: wireTopic } },
    problems: [...WRITING, 409],
  },
  parseHeadline: {
    method: 'POST',
    path: '/parse',
    tag: 'Reading texts',
    summary: 'Read a headline',
    description: 'Records nothing.',
    permission: null,
    query: {},
    body: { schema: parseInput, types: [], mostBytes: 16_384, example: { text: 'UK bans Huawei 5G' } },
    answers: { 200: { description: 'What it says, as candidates.', schema: wireReading } },
    problems: [413, 415, 422, 429],
  },
  extractEvents: {
    method: 'POST',
    path: '/extract',
    tag: 'Reading texts',
    summary: 'Read an article',
    description: 'Each candidate comes with the sentence it rests on. Records nothing.',
    permission: null,
    query: {},
    // An article at its limit in letters of three bytes, or escaped; and room for the date.
    body: { schema: extractInput, types: [], mostBytes: 1_300_000, example: EXAMPLE_TEXT },
    answers: { 200: { description: 'What it says, as candidates.', schema: wireReading } },
    problems: [413, 415, 422, 429],
  },
  listWebhooks: {
    method: 'GET',
    path: '/webhooks',
    tag: 'Webhooks',
    summary: 'List webhooks',
    description: 'Made and ended at /admin/webhooks. Their secrets are shown there alone.',
    permission: 'manageWebhooks',
    query: PAGING,
    answers: { 200: { description: 'A page of webhooks.', schema: listOf(wireWebhook), headers: ['Link'] } },
    problems: [401, 403],
  },
  listDeliveries: {
    method: 'GET',
    path: '/webhooks/{id}/deliveries',
    tag: 'Webhooks',
    summary: 'List the messages of a webhook',
    description:
      'The newest first, each with its attempts: when, what the receiver answered, how long it took.',
    permission: 'manageWebhooks',
    params: { id: WEBHOOK_ID },
    query: PAGING,
    answers: { 200: { description: 'A page of messages.', schema: listOf(wireDelivery), headers: ['Link'] } },
    problems: [401, 403, 404],
  },
  resendDelivery: {
    method: 'POST',
    path: '/deliveries/{id}/resend',
    tag: 'Webhooks',
    summary: 'Send a message again',
    description: 'Under the same id, whatever became of it. What waits for the same receiver goes first.',
    permission: 'manageWebhooks',
    params: { id: MESSAGE_ID },
    query: {},
    answers: { 202: { description: 'It waits to be sent.', schema: wireDelivery } },
    problems: [401, 403, 404, 409],
  },
  getDocument: {
    method: 'GET',
    path: '/openapi.json',
    tag: 'About',
    summary: 'This description, as OpenAPI 3.1',
    permission: null,
    query: {},
    answers: read('The document.', z.looseObject({ openapi: z.string() })),
    problems: [],
  },
} as const satisfies Record<string, Call>

export type CallName = keyof typeof CALLS

export const callList: readonly (Call & { readonly name: CallName })[] = (
  Object.entries(CALLS) as [CallName, Call][]
).map(([name, call]) => ({ name, ...call }))
