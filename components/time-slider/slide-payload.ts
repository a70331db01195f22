import { neighbouringLenses, tallyOf } from '@/lib/domain/headline'
import type { Lens } from '@/lib/domain/lens'
import { buildMatrix, type CellHistory } from '@/lib/domain/matrix'
import type { Names } from '@/lib/domain/names'
import type { Day } from '@/lib/domain/partial-date'
import { packSpans, type SpanPack, unpackSpans } from '@/lib/domain/span-pack'
import type { ActorKind } from '@/lib/domain/vocabulary'
import type { DecidingEvent } from '../place/decided-by'
import type { LensTallies } from '../view/headline'

/** Everything that a page needs to show any other of its days: travels once, as JSON. */
export interface SlidePayload {
  readonly spans: SpanPack
  /** The issue that the page's finding is about, under the lens of the view and its neighbours, in their order. */
  readonly lead: {
    readonly company: string
    readonly topic: string
    readonly lenses: readonly SpanPack[]
  } | null
  readonly names: {
    readonly actors: readonly (readonly [code: string, name: string, kind: ActorKind])[]
    readonly companies: readonly (readonly [slug: string, name: string])[]
    readonly topics: readonly (readonly [slug: string, name: string, shortName: string])[]
  }
  /** Events by id, where the page tells of them. */
  readonly events: readonly (readonly [id: string, event: DecidingEvent])[]
}

/** The same as a page uses it. */
export interface SlideData {
  readonly histories: readonly CellHistory[]
  readonly lead: SlideLead | null
  readonly names: Names
  readonly events: ReadonlyMap<string, DecidingEvent>
}

export interface SlideLead {
  readonly company: string
  readonly topic: string
  /** As many as lenses, in their order. */
  readonly histories: readonly (readonly CellHistory[])[]
}

/** Packs what `readSlide` reads. Only names that occur are sent. */
export function writeSlide({ histories, lead, names, events }: SlideData): SlidePayload {
  const all = [...histories, ...(lead?.histories.flat() ?? [])]
  const actors = new Set(all.map(({ actor }) => actor))
  const issues = new Set(all.flatMap(({ issue }) => issue.split('/')))
  return {
    spans: packSpans(histories),
    lead: lead && { company: lead.company, topic: lead.topic, lenses: lead.histories.map(packSpans) },
    names: {
      actors: [...names.actors].flatMap(([code, { name, kind }]) =>
        actors.has(code) ? [[code, name, kind] as const] : [],
      ),
      companies: [...names.companies].flatMap(([slug, { name }]) =>
        issues.has(slug) ? [[slug, name] as const] : [],
      ),
      topics: [...names.topics].flatMap(([slug, { name, shortName }]) =>
        issues.has(slug) ? [[slug, name, shortName] as const] : [],
      ),
    },
    events: [...events],
  }
}

export function readSlide({ spans, lead, names, events }: SlidePayload): SlideData {
  return {
    histories: unpackSpans(spans),
    lead: lead && { company: lead.company, topic: lead.topic, histories: lead.lenses.map(unpackSpans) },
    names: {
      actors: new Map(names.actors.map(([code, name, kind]) => [code, { name, kind }])),
      companies: new Map(names.companies.map(([slug, name]) => [slug, { name }])),
      topics: new Map(names.topics.map(([slug, name, shortName]) => [slug, { name, shortName }])),
    },
    events: new Map(events),
  }
}

/** How many governments hold each stance on the leading issue on a day, under the lens of a view and its neighbours. */
export function talliesOn(lead: SlideLead, lens: Lens, day: Day, names: Names): LensTallies {
  const tallies = neighbouringLenses(lens).map((neighbour, i) => ({
    ...neighbour,
    tally: tallyOf(buildMatrix(lead.histories[i] ?? [], day), names.actors),
  }))
  return tallies as unknown as LensTallies
}
