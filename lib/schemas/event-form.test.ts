import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import {
  EMPTY_ENTRY,
  EMPTY_SOURCE,
  type EventFormValues,
  isBlankSource,
  MOST_ROWS,
  pickedKey,
  pickOf,
  RELATED_FIELDS,
  readEventForm,
  SOURCE_FIELDS,
  TEXT_FIELDS,
  valuesOfEvent,
  valuesOfQuery,
  writeEventForm,
} from './event-form'

const typed = fc.string({ unit: 'binary', maxLength: 60 }).map((s) => s.replaceAll('\r', ''))
const record = <K extends string>(fields: readonly K[]): fc.Arbitrary<Record<K, string>> =>
  fc.record(
    Object.fromEntries(fields.map((f) => [f, typed])) as Record<K, fc.Arbitrary<string>>,
  ) as unknown as fc.Arbitrary<Record<K, string>>
const values: fc.Arbitrary<EventFormValues> = fc
  .tuple(
    record(TEXT_FIELDS),
    fc.array(record(SOURCE_FIELDS), { minLength: 1, maxLength: 5 }),
    fc.array(record(RELATED_FIELDS), { maxLength: 4 }),
  )
  .map(([text, sources, related]) => ({ ...text, sources, related }))

describe('what a browser sends of the form', () => {
  it('loses nothing that was typed', () => {
    fc.assert(
      fc.property(values, (v) => {
        expect(readEventForm(writeEventForm(v))).toEqual(v)
      }),
    )
  })

  it('is read whatever it is: hostile names, files, repetitions, gaps', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom(...TEXT_FIELDS, '__proto__', 'constructor', 'sources.0.__proto__', 'sources.-1.url'),
      fc
        .tuple(fc.constantFrom('sources', 'related'), fc.nat(), fc.constantFrom('url', 'event', 'x'))
        .map((p) => p.join('.')),
    )
    const value = fc.oneof(fc.string(), fc.anything())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 60 }), (entries) => {
        const read = readEventForm(entries)
        expect(Object.keys(read).sort()).toEqual(Object.keys(EMPTY_ENTRY).sort())
        expect(read.sources.length).toBeGreaterThan(0)
        expect(readEventForm(writeEventForm(read))).toEqual(read)
      }),
    )
  })

  it('of ten thousand fields with one name the first counts, of ten thousand rows a few', () => {
    const entries = Array.from({ length: 10_000 }, (_, i): [string, string][] => [
      ['title', `title ${i}`],
      [`sources.${i}.url`, `https://example.org/${i}`],
    ]).flat()
    const read = readEventForm(entries)
    expect(read.title).toBe('title 0')
    expect(read.sources).toHaveLength(MOST_ROWS)
  })

  it('keeps what is too long whole, so that it comes back with the error, and no more than any form holds', () => {
    const read = readEventForm([
      ['title', 'x'.repeat(5_000_000)],
      ['summary', 'y'.repeat(5_000_000)],
    ])
    expect([read.title.length, read.summary.length]).toEqual([500_000, 500_000])
    expect(readEventForm([['authority', 'z'.repeat(30_000)]]).authority).toHaveLength(30_000)
  })

  it('rows stay in their order, gaps close', () => {
    const read = readEventForm([
      ['sources.7.url', 'b'],
      ['sources.2.url', 'a'],
    ])
    expect(read.sources.map((s) => s.url)).toEqual(['a', 'b'])
  })

  it('line ends are one character, as scripts have them', () => {
    expect(readEventForm([['summary', 'a\r\nb\rc\nd']]).summary).toBe('a\nb\nc\nd')
  })
})

describe('a name picked among several', () => {
  it('counts as long as the typed name stands', () => {
    expect(pickedKey(pickOf('PRK', 'Korea'), ' Korea')).toBe('PRK')
    expect(pickedKey(pickOf('PRK', 'Korea'), 'South Korea')).toBeNull()
    expect(pickedKey('', 'Korea')).toBeNull()
  })
})

it('an event fills the form with names and dates in words', () => {
  const event = buildEventFields({
    deadlineOn: '2027',
    related: [{ event: 'abcdefghij', relation: 'amends' }],
    sources: [buildSource({ publishedOn: '2020-07' })],
  })
  const filled = valuesOfEvent(event, {
    actor: 'United Kingdom',
    company: 'Huawei',
    topic: '5G networks',
    events: new Map([['abcdefghij', 'UK restricts Huawei 5G']]),
  })
  expect(filled).toMatchObject({ actor: 'United Kingdom', announcedOn: '14 July 2020', deadlineOn: '2027' })
  expect(pickedKey(filled.pickActor, filled.actor)).toBe('GBR')
  expect(filled.sources[0]?.publishedOn).toBe('July 2020')
  expect(filled.related[0]).toEqual({
    event: 'UK restricts Huawei 5G',
    pick: 'abcdefghij UK restricts Huawei 5G',
    relation: 'amends',
  })
})

describe('an address that fills the form', () => {
  it('fills fields and the first source', () => {
    const filled = valuesOfQuery({
      actor: 'GBR',
      stance: ['ban', 'allow'],
      url: 'https://example.org',
      x: 'y',
    })
    expect(filled).toMatchObject({ actor: 'GBR', stance: 'ban', targeting: 'named' })
    expect(filled.sources).toEqual([{ ...EMPTY_SOURCE, url: 'https://example.org' }])
  })

  it('adds its source to those of an event', () => {
    const base = { ...EMPTY_ENTRY, sources: [{ ...EMPTY_SOURCE, url: 'https://a.example' }] }
    expect(valuesOfQuery({ url: 'https://b.example' }, base).sources.map((s) => s.url)).toEqual([
      'https://a.example',
      'https://b.example',
    ])
    expect(valuesOfQuery({}, base)).toEqual(base)
  })

  it('a source with nothing but a kind is blank', () => {
    expect(isBlankSource({ ...EMPTY_SOURCE, kind: 'official' })).toBe(true)
  })
})
