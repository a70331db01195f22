import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DatasetEvent } from '@/lib/data/load-dataset'
import { isKind } from '@/lib/domain/kind'
import { earliestDay, isPartialDate, latestDay } from '@/lib/domain/partial-date'
import { isStance } from '@/lib/domain/stance'
import { CONFIDENCES, RELATIONS, SOURCE_KINDS, TARGETINGS } from '@/lib/domain/vocabulary'
import { readDataset } from './dataset'

const { countries, blocs, companies, topics, events, otherNames } = readDataset()
const aside = (file: string): DatasetEvent[] =>
  readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
/** Kept beside the events, for the record: not loaded, but written by the same rules. */
const leftOut = [...aside('subnational.ndjson'), ...aside('dropped.ndjson')]
const all = [...events, ...leftOut]

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const isText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value === value.trim() && !/\s{2,}|\p{Cc}/u.test(value)
const actors = new Set([...countries, ...blocs].map((actor) => actor.code))
const companySlugs = new Set(companies.map((company) => company.slug))
const topicSlugs = new Set(topics.map((topic) => topic.slug))
const byKey = new Map(events.map((event) => [event.key, event]))

/** The keys of those that break a rule: a failing test names them. */
const breaking = <Row extends { key: string }>(rows: readonly Row[], rule: (row: Row) => boolean): string[] =>
  rows.filter((row) => !rule(row)).map((row) => row.key)
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i)

describe('there is enough of everything', () => {
  it.each([
    ['events', events.length, 900],
    ['actors with events', new Set(events.map((e) => e.actor)).size, 150],
    ['companies', companies.length, 50],
    ['topics', topics.length, 20],
    ['issues', new Set(events.map((e) => `${e.company}/${e.topic}`)).size, 100],
    ['sources', events.flatMap((e) => e.sources).length, 1_500],
    ['countries', countries.length, 249],
  ])('%s: %i, at least %i', (_, count, least) => {
    expect(count).toBeGreaterThanOrEqual(least)
  })
})

describe('every event', () => {
  it('has a key of its own', () => {
    expect(breaking(all, (e) => KEBAB.test(e.key))).toEqual([])
    expect(repeated(all.map((e) => e.key))).toEqual([])
  })
  it('is of a known actor, company and topic', () => {
    expect(breaking(all, (e) => actors.has(e.actor))).toEqual([])
    expect(breaking(all, (e) => companySlugs.has(e.company))).toEqual([])
    expect(breaking(all, (e) => topicSlugs.has(e.topic))).toEqual([])
  })
  it('uses the words of the codebook', () => {
    const isKnown = (e: DatasetEvent) =>
      isStance(e.stance) &&
      isKind(e.kind) &&
      TARGETINGS.includes(e.targeting) &&
      CONFIDENCES.includes(e.confidence)
    expect(breaking(all, isKnown)).toEqual([])
  })
  it('has a title in sentence case, a summary in whole sentences, an authority', () => {
    expect(breaking(all, (e) => isText(e.title) && e.title.length <= 80)).toEqual([])
    expect(breaking(all, (e) => !/^\p{Ll}|\.$/u.test(e.title))).toEqual([])
    expect(breaking(all, (e) => isText(e.summary) && /[.!?"”)]$/.test(e.summary))).toEqual([])
    expect(breaking(all, (e) => e.summary.length >= 30 && e.summary.length <= 600)).toEqual([])
    expect(breaking(all, (e) => isText(e.authority))).toEqual([])
    expect(breaking(all, (e) => e.scope === null || (isText(e.scope) && e.scope.length <= 80))).toEqual([])
  })
  it('is recorded once: no two of one actor, issue, day, stance and kind', () => {
    const what = (e: DatasetEvent) => [e.actor, e.company, e.topic, e.announcedOn, e.stance, e.kind].join(' ')
    expect(repeated(events.map(what))).toEqual([])
  })
})

describe('dates', () => {
  const dates = ['announcedOn', 'effectiveOn', 'deadlineOn', 'endsOn'] as const
  it('are as exact as their source and exist in the calendar', () => {
    expect(breaking(all, (e) => dates.every((d) => e[d] === null || isPartialDate(e[d])))).toEqual([])
    expect(breaking(all, (e) => e.announcedOn !== null)).toEqual([])
  })
  it('lie in their order: no deadline and no end is certainly before what it follows', () => {
    const follows = (later: string | null, earlier: string | null) =>
      later === null || earlier === null || latestDay(later) >= earliestDay(earlier)
    const inOrder = (e: DatasetEvent) =>
      [e.announcedOn, e.effectiveOn].every((day) => follows(e.deadlineOn, day) && follows(e.endsOn, day))
    expect(breaking(all, inOrder)).toEqual([])
  })
})

describe('sources', () => {
  it('every event has one, and none twice', () => {
    expect(breaking(all, (e) => e.sources.length > 0)).toEqual([])
    expect(breaking(all, (e) => repeated(e.sources.map((s) => s.url)).length === 0)).toEqual([])
  })
  it('lead to the web, without trackers', () => {
    const isClean = (url: string) =>
      /^https?:$/.test(new URL(url).protocol) &&
      ![...new URL(url).searchParams.keys()].some((k) => k.startsWith('utm_'))
    expect(breaking(all, (e) => e.sources.every((s) => isClean(s.url)))).toEqual([])
  })
  it('name a publisher and a kind; a title or day that is not known is null', () => {
    const isWhole = (e: DatasetEvent) =>
      e.sources.every(
        (s) =>
          isText(s.publisher) &&
          SOURCE_KINDS.includes(s.kind) &&
          (s.title === null || isText(s.title)) &&
          (s.publishedOn === null || isPartialDate(s.publishedOn)),
      )
    expect(breaking(all, isWhole)).toEqual([])
  })
})

describe('names in other languages', () => {
  const ofActors = Object.entries(otherNames?.actors ?? {})
  const ofCompanies = Object.entries(otherNames?.companies ?? {})
  it('are of known actors and companies', () => {
    expect(ofActors.map(([code]) => code).filter((code) => !actors.has(code))).toEqual([])
    expect(ofCompanies.map(([slug]) => slug).filter((slug) => !companySlugs.has(slug))).toEqual([])
  })
  it('are tidy, and each company has a name to itself', () => {
    const names = ofCompanies.flatMap(([, own]) => own)
    const listed = companies.flatMap((c) => [c.name, ...c.aliases, ...c.products])
    expect(
      [...names, ...ofActors.flatMap(([, own]) => Object.values(own).flat())].filter((n) => !isText(n)),
    ).toEqual([])
    expect(repeated([...names, ...listed].map((name) => name.toLowerCase()))).toEqual([])
  })
})

describe('related events', () => {
  it('exist, stand once, in a known relation', () => {
    const isKnown = (e: DatasetEvent) =>
      e.related.every((r) => byKey.has(r.key) && r.key !== e.key && RELATIONS.includes(r.relation)) &&
      repeated(e.related.map((r) => `${r.key} ${r.relation}`)).length === 0
    expect(breaking(events, isKnown)).toEqual([])
  })
  it('are earlier steps', () => {
    const isEarlier = (e: DatasetEvent) =>
      e.related.every((r) => earliestDay(byKey.get(r.key)?.announcedOn ?? '2199') <= latestDay(e.announcedOn))
    expect(breaking(events, isEarlier)).toEqual([])
  })
})

describe('companies and topics', () => {
  it('are each used, and named once', () => {
    expect([...companySlugs].filter((slug) => !events.some((e) => e.company === slug))).toEqual([])
    expect([...topicSlugs].filter((slug) => !events.some((e) => e.topic === slug))).toEqual([])
    expect(repeated(companies.map((c) => c.slug))).toEqual([])
    expect(repeated(topics.map((t) => t.slug))).toEqual([])
    expect(repeated(topics.map((t) => t.shortName))).toEqual([])
  })
  it('no name, alias or product belongs to two companies', () => {
    const names = companies.flatMap((c) =>
      [c.name, ...c.aliases, ...c.products].map((name) => name.toLowerCase()),
    )
    expect(repeated(names)).toEqual([])
  })
  it('no name, short name or alias belongs to two topics', () => {
    expect(topics.filter((t) => t.aliases.length === 0).map((t) => t.slug)).toEqual([])
    const names = topics.flatMap((t) =>
      [...new Set([t.name, t.shortName, ...t.aliases])].map((name) => name.toLowerCase()),
    )
    expect(repeated(names)).toEqual([])
  })
  it('companies are at home in a known country', () => {
    expect(companies.filter((c) => !countries.some((country) => country.code === c.homeCountry))).toEqual([])
  })
})

describe('blocs', () => {
  it('have known members, each once at a time, who join before they leave', () => {
    for (const { code, members } of blocs) {
      expect(repeated((members ?? []).map((m) => `${code} ${m.actor} ${m.from}`))).toEqual([])
      for (const { actor, from, to } of members ?? []) {
        expect(actors).toContain(actor)
        expect([from, to].every((day) => day === null || isPartialDate(day))).toBe(true)
        expect(from === null || to === null || from <= to).toBe(true)
      }
    }
  })
  it('know that the United Kingdom left the European Union on 31 January 2020', () => {
    const eu = blocs.find((bloc) => bloc.code === 'EU')
    expect(eu?.members?.find((member) => member.actor === 'GBR')?.to).toBe('2020-01-31')
  })
})
