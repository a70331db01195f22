import { isComparable } from '@/lib/domain/comparable'
import type { PageKind, ViewPage } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'

// Which other forms each view has, at its address plus an ending: the one list that the share dialog, /data, the links
// in page heads and the handlers go by.

export const DATA_ENDINGS = ['csv', 'ndjson', 'json'] as const
export const FEED_ENDINGS = ['atom', 'feed.json'] as const
export const IMAGE_ENDINGS = ['png', 'svg'] as const
export type DataEnding = (typeof DATA_ENDINGS)[number] | (typeof FEED_ENDINGS)[number]
export type Ending = DataEnding | (typeof IMAGE_ENDINGS)[number]

interface Representation {
  readonly ending: Ending
  readonly group: 'data' | 'feed' | 'image'
  readonly label: string
  readonly type: string
}

const FORMS: Readonly<Record<Ending, Omit<Representation, 'ending'>>> = {
  csv: { group: 'data', label: 'CSV', type: 'text/csv' },
  // One event a line: what an import reads.
  ndjson: { group: 'data', label: 'NDJSON', type: 'application/x-ndjson' },
  json: { group: 'data', label: 'JSON', type: 'application/json' },
  atom: { group: 'feed', label: 'Atom', type: 'application/atom+xml' },
  'feed.json': { group: 'feed', label: 'JSON Feed', type: 'application/feed+json' },
  png: { group: 'image', label: 'PNG', type: 'image/png' },
  svg: { group: 'image', label: 'SVG', type: 'image/svg+xml' },
}

const SHIFTS = ['csv', 'json', 'atom', 'feed.json'] as const
const EVENTS = ['csv', 'ndjson', 'json', 'atom', 'feed.json'] as const
const ENDINGS: Readonly<Record<PageKind, readonly Ending[]>> = {
  matrix: ['csv', 'json', ...IMAGE_ENDINGS],
  timeline: [...EVENTS, ...IMAGE_ENDINGS],
  // As data it is the matrix of one issue.
  map: ['csv', 'json', ...IMAGE_ENDINGS],
  shifts: [...SHIFTS, ...IMAGE_ENDINGS],
  compare: ['csv', 'json', ...IMAGE_ENDINGS],
  coverage: ['csv', 'json', ...IMAGE_ENDINGS],
  countries: ['csv', 'json', ...IMAGE_ENDINGS],
  companies: ['csv', 'json', ...IMAGE_ENDINGS],
  country: [...EVENTS, ...IMAGE_ENDINGS],
  bloc: [...EVENTS, ...IMAGE_ENDINGS],
  company: [...EVENTS, ...IMAGE_ENDINGS],
  issue: [...EVENTS, ...IMAGE_ENDINGS],
  event: ['json', ...IMAGE_ENDINGS],
}

export const representationsOf = (page: PageKind): Representation[] =>
  ENDINGS[page].map((ending) => ({ ending, ...FORMS[ending] }))

/** Whether there is anything to take away: a comparison of one, or of none yet, is a form to be filled in. */
export const showsSomething = (page: ViewPage, view: ViewState): boolean =>
  page.page !== 'compare' || isComparable(view.actors)

/** The forms of a view in its state: none that would be refused. */
export const formsOf = (page: ViewPage, view: ViewState): Representation[] =>
  showsSomething(page, view) ? representationsOf(page.page) : []

export const isDataEnding = (ending: string): ending is DataEnding =>
  [...DATA_ENDINGS, ...FEED_ENDINGS].includes(ending as DataEnding)
