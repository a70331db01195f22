import { z } from 'zod'
import { KINDS } from '@/lib/domain/kind'
import { BASES } from '@/lib/domain/lens'
import { isPartialDate } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import { PARAMS, type ParamName } from '@/lib/schemas/view-params'

/** A parameter of a call: its schema checks each value that is sent, and describes it in the document. */
export interface ApiParam {
  readonly schema: z.ZodType
  readonly description: string
  /** May be given several times, or once with commas: the values are alternatives. */
  readonly repeatable?: true
  readonly example?: string | number
}

export const DEFAULT_LIMIT = 50
export const MOST_LIMIT = 500

/** How a word of a closed list is typed does not matter. */
const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.preprocess((v) => (typeof v === 'string' ? v.toLowerCase() : v), z.enum(values as [Value, ...Value[]]))
const code = z.string().regex(/^[A-Za-z0-9]{2,8}$/)
const slug = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isPartialDate)
const moment = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/)
// Patterns of the document must be such that readers without Unicode properties understand them: hence `refine`.
const words = z
  .string()
  .max(200)
  .refine((text) => /^\P{Cc}*$/u.test(text))

/** The parameters of views that calls of the API take, by the names they have in addresses of pages. */
const VIEW = {
  actor: {
    schema: code,
    repeatable: true,
    description: 'Only these countries and blocs, by code.',
    example: 'GBR',
  },
  company: { schema: slug, repeatable: true, description: 'Only these companies.', example: 'huawei' },
  topic: { schema: slug, repeatable: true, description: 'Only these topics.', example: '5g-networks' },
  stance: { schema: oneOf(STANCES), repeatable: true, description: 'Only these stances.', example: 'ban' },
  kind: {
    schema: oneOf(KINDS),
    repeatable: true,
    description: 'Only these kinds of step.',
    example: 'decision',
  },
  bloc: {
    schema: code,
    repeatable: true,
    description: 'Only these blocs and their members: of events those of then, of cells those of `asOf`.',
    example: 'EU',
  },
  region: {
    schema: z
      .string()
      .max(60)
      .refine((text) => /^[\p{L} .'&-]{2,60}$/u.test(text)),
    repeatable: true,
    description: 'Only actors of these regions.',
    example: 'Europe',
  },
  from: { schema: partialDate, description: 'Not before the first day of this.', example: '2020' },
  to: { schema: partialDate, description: 'Not after the last day of this.', example: '2020-07' },
  q: {
    schema: words,
    description:
      'Words that must all stand in title, summary, authority or scope, each in any of its forms ("ban" finds "banned") or as the beginning of a word ("telecom"), whatever its case and accents. Pieces from within words are not found; words that say nothing ("the") and signs alone are no condition.',
    example: '5G',
  },
  asOf: {
    schema: partialDate,
    description: 'The world as of this day; a month or year stands for its last day. Default: today.',
    example: '2020-12-31',
  },
  knownAt: {
    schema: moment,
    description: 'What this record said at a moment: a day, or a moment in UTC. Default: now.',
    example: '2026-11-22T09:30:00Z',
  },
  vs: {
    schema: partialDate,
    description: 'Also what reads otherwise than on this day.',
    example: '2019-01-01',
  },
  basis: {
    schema: oneOf(BASES),
    description: 'The date from which a deed counts. Default: announced.',
    example: 'in-force',
  },
  words: {
    schema: oneOf(['yes', 'no']),
    description: 'Whether words count where no deed exists. Default: yes.',
    example: 'no',
  },
  targeting: {
    schema: oneOf(['any', 'named']),
    description: 'named: only measures that name the company. Default: any.',
    example: 'named',
  },
  reversals: {
    schema: oneOf(['only']),
    description: 'Only shifts that cross from one side of the scale to the other.',
    example: 'only',
  },
} as const satisfies Partial<Record<ParamName, ApiParam>>

type ViewApiParam = keyof typeof VIEW

/** Several of them, for the query of a call. */
export const viewParams = (...names: readonly ViewApiParam[]): Record<string, ApiParam> =>
  Object.fromEntries(names.map((name) => [name, VIEW[name]]))

export const isViewParam = (name: string): name is ViewApiParam => Object.hasOwn(VIEW, name)

/** What a wrong value of a parameter is told. */
export const expects = (name: string, param: ApiParam): string =>
  isViewParam(name) ? PARAMS[name].expects : (EXPECTS[name] ?? param.description)

const EXPECTS: Readonly<Record<string, string>> = {
  limit: `a limit is a whole number from 1 to ${MOST_LIMIT}`,
  cursor: 'a cursor is the `next` of the page before, unchanged',
  after: 'a cursor is the `next` of the page before, unchanged',
  type: 'the type is country or bloc',
  duplicates: 'duplicates is allow or refuse',
  dryRun: 'dryRun is 1 or 0',
  createMissing: 'createMissing is 1 or 0',
  map: 'a column is mapped by COLUMN=FIELD',
  set: 'what holds for all rows is said by FIELD=VALUE',
}

/** With the transactions that were under way when the walk began, which may be some dozens. */
const cursor = z.string().regex(/^[\w./~-]{1,2000}$/)

/** Of every list. */
export const PAGING: Record<string, ApiParam> = {
  limit: {
    schema: z.preprocess(
      (v) => (typeof v === 'string' && /^\d{1,3}$/.test(v) ? Number(v) : v),
      z.int().min(1).max(MOST_LIMIT),
    ),
    description: `At most so many. Default: ${DEFAULT_LIMIT}.`,
    example: 100,
  },
  cursor: { schema: cursor, description: 'Continues a list: the `next` of the page before, unchanged.' },
  after: { schema: cursor, description: 'The same as `cursor`, as addresses of pages have it.' },
}

export const ACTOR_TYPE: ApiParam = {
  schema: oneOf(ACTOR_KINDS),
  description: 'Only countries, or only blocs.',
  example: 'bloc',
}

export const DUPLICATES: ApiParam = {
  schema: oneOf(['allow', 'refuse']),
  description:
    'refuse: answer 409 instead of recording what is likely on record already (same actor, company and topic within a fortnight). Default: allow.',
  example: 'refuse',
}

/** Of names: words that occur in the name, ignoring case. */
export const NAME_QUERY: ApiParam = {
  schema: words,
  description: 'Words that must all occur in the name.',
  example: 'korea',
}

export const EVENT_ID: ApiParam = {
  schema: z.string().regex(/^[0-9a-z]{8,24}$/),
  description: 'Id of the event.',
}
