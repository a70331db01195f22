import { isKind, type Kind } from '@/lib/domain/kind'
import { BASES, type Basis, DEFAULT_LENS } from '@/lib/domain/lens'
import { FIRST_YEAR, isDay, isPartialDate, LAST_YEAR, latestDay } from '@/lib/domain/partial-date'
import { isStance, type Stance } from '@/lib/domain/stance'
import type { ViewState } from './view-state'

/** How one query parameter and its part of the view make each other. */
interface Param {
  /** Completes "was ignored: …". */
  readonly expects: string
  read(view: ViewState, values: readonly string[]): { view: ViewState; rejected: string[] }
  /** Empty for the default. */
  write(view: ViewState): readonly string[]
}

type ListField = 'actors' | 'companies' | 'topics' | 'stances' | 'kinds' | 'blocs' | 'regions'

/** A repeatable filter. Order and repetition mean nothing: values are kept sorted and once. */
function list<Value extends string>(
  field: ListField,
  expects: string,
  parse: (text: string) => Value | null,
): Param {
  return {
    expects,
    read(view, values) {
      const rejected: string[] = []
      const kept = new Set<string>(view[field])
      for (const text of values.flatMap((v) => v.split(','))) {
        if (text.trim() === '') continue
        const value = parse(text.trim())
        if (value === null) rejected.push(text.trim())
        else kept.add(value)
      }
      return { view: { ...view, [field]: [...kept].sort() }, rejected }
    },
    write: (view) => [...view[field]].sort(),
  }
}

/** A value that is given once; of several the last that makes sense counts. */
function single<Value>(
  expects: string,
  parse: (text: string) => Value | null,
  put: (view: ViewState, value: Value) => ViewState,
  write: (view: ViewState) => string | null,
): Param {
  return {
    expects,
    read(view, values) {
      const rejected: string[] = []
      let next = view
      for (const text of values) {
        const value = parse(text.trim())
        if (value === null) rejected.push(text.trim())
        else next = put(next, value)
      }
      return { view: next, rejected }
    },
    write: (view) => {
      const text = write(view)
      return text === null ? [] : [text]
    },
  }
}

const CODE = /^[A-Z0-9]{2,8}$/
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const code = (text: string) => (CODE.test(text.toUpperCase()) ? text.toUpperCase() : null)
const slug = (text: string) =>
  text.length <= 80 && SLUG.test(text.toLowerCase()) ? text.toLowerCase() : null
/** Any name that a region may have: letters, spaces, dashes. */
const region = (text: string) => (/^[\p{L} .'&-]{2,60}$/u.test(text) ? text : null)
const partialDate = (text: string) => (isPartialDate(text) ? text : null)
/** A month or a year stands for its last day: "as of 2020" is as of the end of 2020. */
const day = (text: string) => (isPartialDate(text) ? latestDay(text) : null)
/** Text to search for: no control characters, no more than anybody types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const words = (text: string) => (text.length <= 200 && !/[\u0000-\u001f\u007f]/.test(text) ? text : null)

function moment(text: string): string | null {
  if (isDay(text)) return `${text}T23:59:59.999Z` // All that was known on that day.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text)) return null
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const oneOf =
  <Value extends string>(...values: readonly Value[]) =>
  (text: string): Value | null =>
    values.find((v) => v === text.toLowerCase()) ?? null

const A_DAY = `a day is written 2020-12-31, from ${FIRST_YEAR} to ${LAST_YEAR}`

/** Every parameter of every view, in the order in which addresses carry them. */
export const PARAMS = {
  actor: list('actors', 'an actor is given by its code, like GBR or EU', code),
  company: list('companies', 'a company is given by its short name, like huawei', slug),
  topic: list('topics', 'a topic is given by its short name, like 5g-networks', slug),
  stance: list<Stance>('stances', 'the stances are ban, restrict, review, allow and cooperate', (text) =>
    isStance(text.toLowerCase()) ? (text.toLowerCase() as Stance) : null,
  ),
  kind: list<Kind>('kinds', 'a kind is one of the codebook, like decision or statement', (text) =>
    isKind(text.toLowerCase()) ? (text.toLowerCase() as Kind) : null,
  ),
  bloc: list('blocs', 'a bloc is given by its code, like EU or NATO', code),
  region: list('regions', 'a region is given by its name, like Europe', region),
  from: single(
    'a date is written 2020, 2020-07 or 2020-07-14',
    partialDate,
    (view, from) => ({ ...view, from }),
    (view) => view.from,
  ),
  to: single(
    'a date is written 2020, 2020-07 or 2020-07-14',
    partialDate,
    (view, to) => ({ ...view, to }),
    (view) => view.to,
  ),
  q: single(
    'a search is at most 200 letters, without control characters',
    words,
    (view, q) => ({ ...view, q }),
    (view) => view.q,
  ),
  asOf: single(
    A_DAY,
    day,
    (view, asOf) => ({ ...view, asOf }),
    (view) => view.asOf,
  ),
  knownAt: single(
    'a moment is written 2026-11-22T09:30:00Z',
    moment,
    (view, knownAt) => ({ ...view, knownAt }),
    (view) => view.knownAt,
  ),
  vs: single(
    A_DAY,
    day,
    (view, vs) => ({ ...view, vs }),
    (view) => view.vs,
  ),
  basis: single<Basis>(
    'the basis is announced, in-force or completed',
    oneOf(...BASES),
    (view, basis) => ({ ...view, lens: { ...view.lens, basis } }),
    ({ lens }) => (lens.basis === DEFAULT_LENS.basis ? null : lens.basis),
  ),
  words: single<'yes' | 'no'>(
    'words is yes or no',
    oneOf('yes', 'no'),
    (view, value) => ({ ...view, lens: { ...view.lens, words: value } }),
    ({ lens }) => (lens.words === DEFAULT_LENS.words ? null : lens.words),
  ),
  targeting: single<'any' | 'named'>(
    'targeting is any or named',
    oneOf('any', 'named'),
    (view, targeting) => ({ ...view, lens: { ...view.lens, targeting } }),
    ({ lens }) => (lens.targeting === DEFAULT_LENS.targeting ? null : lens.targeting),
  ),
  sort: single(
    'this view cannot be sorted so',
    (text) => (/^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80})?$/.test(text) ? text : null),
    (view, sort) => ({ ...view, sort }),
    (view) => view.sort,
  ),
  show: single(
    'show is all, or absent',
    oneOf('all'),
    (view, show) => ({ ...view, show }),
    (view) => view.show,
  ),
  reversals: single(
    'reversals is only, or absent',
    oneOf('only'),
    (view, reversals) => ({ ...view, reversals }),
    (view) => view.reversals,
  ),
  after: single(
    'this page of the list does not exist',
    (text) => (/^[\w.-]{1,80}$/.test(text) ? text : null),
    (view, after) => ({ ...view, after }),
    (view) => view.after,
  ),
} as const satisfies Record<string, Param>

export type ParamName = keyof typeof PARAMS

/** The lens, which every view takes. */
export const LENS_PARAMS = ['basis', 'words', 'targeting'] as const satisfies readonly ParamName[]
/** What `/matrix` and its representations take. */
export const MATRIX_PARAMS = [
  'actor',
  'company',
  'topic',
  'bloc',
  'region',
  'asOf',
  'knownAt',
  'vs',
  ...LENS_PARAMS,
  'sort',
  'show',
] as const satisfies readonly ParamName[]
/** What `/map` takes. */
export const MAP_PARAMS = [
  'actor',
  'company',
  'topic',
  'bloc',
  'region',
  'asOf',
  'knownAt',
  ...LENS_PARAMS,
  'sort',
] as const satisfies readonly ParamName[]
/** What `/compare` takes. */
export const COMPARE_PARAMS = [
  'actor',
  'company',
  'topic',
  'asOf',
  'knownAt',
  ...LENS_PARAMS,
] as const satisfies readonly ParamName[]
/** What `/coverage` takes. */
export const COVERAGE_PARAMS = ['bloc', 'region', 'asOf', 'knownAt'] as const satisfies readonly ParamName[]
/** What `/timeline`, its representations and `GET /api/v1/events` take. */
export const TIMELINE_PARAMS = [
  'actor',
  'company',
  'topic',
  'stance',
  'kind',
  'bloc',
  'region',
  'from',
  'to',
  'q',
  'asOf',
  'knownAt',
  ...LENS_PARAMS,
  'after',
] as const satisfies readonly ParamName[]
/** What the pages of one country, bloc, company or issue take: the rest is in their address. */
export const PLACE_PARAMS = ['asOf', 'knownAt', ...LENS_PARAMS] as const satisfies readonly ParamName[]
/** What `/changes` takes: a view, the moment it is held against, and the day it showed then (`vs`). */
export const CHANGES_PARAMS = [
  'actor',
  'company',
  'topic',
  'stance',
  'kind',
  'bloc',
  'region',
  'from',
  'to',
  'q',
  'asOf',
  'knownAt',
  'vs',
  ...LENS_PARAMS,
] as const satisfies readonly ParamName[]
/** What the page of an event takes. */
export const EVENT_PARAMS = ['knownAt'] as const satisfies readonly ParamName[]
/** What the directory of countries and blocs takes, and its representations. */
export const COUNTRIES_PARAMS = ['region', 'q', 'asOf', 'knownAt'] as const satisfies readonly ParamName[]
/** What the directory of companies takes, and its representations. */
export const COMPANIES_PARAMS = ['asOf', 'knownAt', ...LENS_PARAMS] as const satisfies readonly ParamName[]
/** What `/search` takes. */
export const SEARCH_PARAMS = [
  'actor',
  'company',
  'topic',
  'stance',
  'from',
  'to',
  'q',
  'knownAt',
  'after',
] as const satisfies readonly ParamName[]
/** What `/shifts` and its representations take. */
export const SHIFTS_PARAMS = [
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
  'after',
] as const satisfies readonly ParamName[]
