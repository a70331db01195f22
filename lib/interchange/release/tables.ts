import { KIND, KINDS } from '@/lib/domain/kind'
import { STANCE, STANCES } from '@/lib/domain/stance'
import { ACTOR_KINDS, CONFIDENCES, SOURCE_KINDS, TARGETINGS } from '@/lib/domain/vocabulary'
import { EVENT_COLUMNS } from '../event-csv'

/** A field in the words of Table Schema (Data Package v2). */
export interface ReleaseField {
  readonly name: string
  readonly type: 'string' | 'integer' | 'date' | 'datetime' | 'array'
  readonly description: string
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[]
  readonly categoriesOrdered?: true
  readonly constraints?: Readonly<Record<string, unknown>>
}

export interface ReleaseTable {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly ReleaseField[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
}

const PARTIAL_DATE = '^(19|20|21)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'
const text = (name: string, description: string, required = false): ReleaseField => ({
  name,
  type: 'string',
  description,
  ...(required && { constraints: { required: true } }),
})
const partialDate = (name: string, description: string, required = false): ReleaseField => ({
  name,
  type: 'string',
  description: `${description} As exact as known: 2020, 2020-07 or 2020-07-14.`,
  constraints: { pattern: PARTIAL_DATE, ...(required && { required: true }) },
})
const categories = (
  name: string,
  description: string,
  values: readonly (readonly [value: string, label: string])[],
  more: { required?: true; ordered?: true } = {},
): ReleaseField => ({
  name,
  type: 'string',
  description,
  categories: values.map(([value, label]) => ({ value, label })),
  ...(more.ordered && { categoriesOrdered: true }),
  ...(more.required && { constraints: { required: true } }),
})
const words = (values: readonly string[]) => values.map((value) => [value, value] as const)
const SCALE = STANCES.map((stance) => [stance, `${STANCE[stance].label}: ${STANCE[stance].meaning}`] as const)
const stance = (name: string, description: string, required?: true) =>
  categories(name, description, SCALE, { ordered: true, ...(required && { required }) })

const EVENT_FIELDS: Readonly<Record<(typeof EVENT_COLUMNS)[number], ReleaseField>> = {
  id: text('id', 'Of the event, for good: its page is /events/ID.', true),
  actor: text('actor', 'Who takes the stance: ISO 3166-1 alpha-3, or the code of a bloc.', true),
  company: text('company', 'On which company.', true),
  topic: text('topic', 'In what respect.', true),
  stance: stance('stance', 'The stance taken, from ban to cooperate: an ordered scale of five.', true),
  kind: categories(
    'kind',
    'What kind of step it was: deeds bind, words signal.',
    KINDS.map((kind) => [kind, KIND[kind].meaning]),
    { required: true },
  ),
  targeting: categories('targeting', 'Whether the measure names the company.', words(TARGETINGS), {
    required: true,
  }),
  scope: text('scope', 'Where the stance covers less than the topic.'),
  related: {
    name: 'related',
    type: 'array',
    description: 'Earlier events and how this one stands to them, as JSON.',
  },
  announcedOn: partialDate('announcedOn', 'When it was announced.', true),
  effectiveOn: partialDate('effectiveOn', 'From when it applies.'),
  deadlineOn: partialDate('deadlineOn', 'By when it must be carried out.'),
  endsOn: partialDate('endsOn', 'When it ceases.'),
  title: text('title', 'In the active voice.', true),
  summary: text('summary', 'What was decided.'),
  authority: text('authority', 'Who decided or spoke.'),
  confidence: categories('confidence', 'How sure it is.', words(CONFIDENCES), { required: true }),
  status: categories('status', 'Only published events are in a release.', words(['published'])),
  version: { name: 'version', type: 'integer', description: 'Number of the latest revision.' },
  recordedAt: { name: 'recordedAt', type: 'datetime', description: 'When it was first recorded here.' },
  sources: { name: 'sources', type: 'array', description: 'What it rests on, as JSON; also in sources.csv.' },
  permalink: text('permalink', 'The page of the event.'),
  sourceUrls: text('sourceUrls', 'The addresses of its sources, with spaces between them.'),
}

const toActor = (field: string) => ({
  fields: [field],
  reference: { resource: 'actors', fields: ['code'] },
})
const toEvent = (field: string) => ({ fields: [field], reference: { resource: 'events', fields: ['id'] } })
const toCompany = { fields: ['company'], reference: { resource: 'companies', fields: ['slug'] } }
const toTopic = { fields: ['topic'], reference: { resource: 'topics', fields: ['slug'] } }

/** The tables of a release, in their order, with what each column means. The one home of their form. */
export const RELEASE_TABLES = [
  {
    name: 'events',
    title: 'Stance events',
    description: 'Every published step, one a row, in the order of recording.',
    fields: EVENT_COLUMNS.map((name) => EVENT_FIELDS[name]),
    primaryKey: ['id'],
    foreignKeys: [toActor('actor'), toCompany, toTopic],
  },
  {
    name: 'sources',
    title: 'Sources',
    description: 'What the events rest on, one a row.',
    fields: [
      text('event', 'The event.', true),
      { name: 'position', type: 'integer', description: 'Its place among the sources of the event, from 0.' },
      text('url', 'Its address.', true),
      text('publisher', 'Who published it.', true),
      text('title', 'Its title; empty where unknown.'),
      partialDate('publishedOn', 'When it was published.'),
      categories('kind', 'What kind of source it is.', words(SOURCE_KINDS), { required: true }),
      text('archivedUrl', 'An archived copy.'),
      text('quotation', 'The words that say so.'),
    ],
    primaryKey: ['event', 'position'],
    foreignKeys: [toEvent('event')],
  },
  {
    name: 'actors',
    title: 'Actors',
    description: 'Countries and blocs.',
    fields: [
      text('code', 'ISO 3166-1 alpha-3, or the code of a bloc.', true),
      categories('kind', 'Country or bloc.', words(ACTOR_KINDS), { required: true }),
      text('iso2', 'ISO 3166-1 alpha-2.'),
      text('name', 'In common English use; no claim on status.', true),
      text('officialName', 'Official English name.'),
      text('region', 'Region.'),
      text('subregion', 'Subregion.'),
      { name: 'members', type: 'array', description: 'Of a bloc, its members with their days, as JSON.' },
    ],
    primaryKey: ['code'],
  },
  {
    name: 'companies',
    title: 'Companies',
    description: 'Whom stances are about.',
    fields: [
      text('slug', 'Of the company, for good.', true),
      text('name', 'Short name.', true),
      text('homeCountry', 'Where it is at home; empty where nobody has said.'),
      text('sector', 'What it does; empty where nobody has said.'),
      { name: 'aliases', type: 'array', description: 'Other names, as JSON.' },
      { name: 'products', type: 'array', description: 'What people know it for, as JSON.' },
    ],
    primaryKey: ['slug'],
    foreignKeys: [toActor('homeCountry')],
  },
  {
    name: 'topics',
    title: 'Topics',
    description: 'In what respect stances are taken.',
    fields: [
      text('slug', 'Of the topic, for good.', true),
      text('name', 'Its name.', true),
      text('shortName', 'Its name where there is little room.', true),
      text('description', 'What belongs to it.', true),
    ],
    primaryKey: ['slug'],
  },
  {
    name: 'stances',
    title: 'Stances over time',
    description:
      'What each actor held on each issue, span by span, derived from the events under the default definition: words count where there is no deed, and a step counts from its announcement.',
    fields: [
      text('actor', 'Who.', true),
      text('company', 'On which company.', true),
      text('topic', 'In what respect.', true),
      { name: 'from', type: 'date', description: 'First day.', constraints: { required: true } },
      { name: 'to', type: 'date', description: 'Last day; empty while it lasts.' },
      categories(
        'state',
        'Whether a deed or only words stand, whether it is contested, or all deeds have ended.',
        words(['deed', 'word', 'contested', 'ended']),
        { required: true },
      ),
      stance('stance', 'What stands; empty once it has ended.'),
      {
        name: 'score',
        type: 'integer',
        description: 'The stance as a number, −2 to 2.',
        categories: STANCES.map((one) => ({ value: STANCE[one].score, label: one })),
        categoriesOrdered: true,
      },
      partialDate('since', 'When this stance began, as recorded.', true),
      text('event', 'The event that decides.', true),
      stance('drift', 'Where later words lean, when they differ from the deed.'),
      text('driftEvent', 'The event that says so.'),
    ],
    primaryKey: ['actor', 'company', 'topic', 'from'],
    foreignKeys: [toActor('actor'), toCompany, toTopic, toEvent('event')],
  },
] as const satisfies readonly ReleaseTable[]

export type ReleaseTableName = (typeof RELEASE_TABLES)[number]['name']
