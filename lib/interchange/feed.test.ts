import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { buildSource } from '@/lib/testing/build-event'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { NAMES } from '@/lib/testing/names'
import { encodeAtom } from './atom'
import type { Feed } from './feed'
import { eventEntry, shiftEntry } from './feed-entries'
import { encodeJsonFeed } from './json-feed'

const addressOf = (path: string) => `https://demarche.example${path}`
const event = buildStanceEvent({
  id: 'j6bkspfvje',
  summary: 'No new kit from 2021.',
  changedAt: '2026-11-23T10:00:00.000Z',
  sources: [buildSource(), buildSource({ url: 'javascript:alert(1)' })],
})
const feed: Feed = {
  id: 'urn:demarche:feed:timeline?actor=GBR&company=huawei',
  title: 'Events',
  subtitle: 'All of them',
  page: addressOf('/timeline?actor=GBR&company=huawei'),
  atom: addressOf('/timeline.atom?actor=GBR&company=huawei'),
  json: addressOf('/timeline.feed.json?actor=GBR&company=huawei'),
  updated: '2026-11-23T10:00:00.000Z',
  entries: [eventEntry(event, NAMES, addressOf)],
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  isArray: (name) => name === 'entry' || name === 'link' || name === 'category',
})
interface Parsed {
  readonly feed: {
    readonly id: string
    readonly entry: readonly {
      id: string
      title: string
      updated: string
      content: { '#text': string }
      link: { rel: string; href: string }[]
    }[]
    readonly link: readonly { rel: string; href: string }[]
  }
}
const parse = (xml: string) => parser.parse(xml) as Parsed

describe('a feed as Atom', () => {
  it('is read by parsers that know no numbered entities: the next page is found', () => {
    const plain = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })
    const title = `Tom & "Jerry" <it's>`
    const { feed: read } = plain.parse(encodeAtom({ ...feed, title })) as Parsed & { feed: { title: string } }
    expect(read.title).toBe(title)
    expect(read.link.map(({ href }) => href)).toContain(feed.atom)
  })

  it('is what another parser reads, addresses with their ampersands included', () => {
    const xml = encodeAtom(feed)
    expect(XMLValidator.validate(xml)).toBe(true)
    const { feed: read } = parse(xml)
    expect(read.id).toBe(feed.id)
    expect(read.link.find(({ rel }) => rel === 'alternate')?.href).toBe(feed.page)
    expect(read.entry).toHaveLength(1)
    expect(read.entry[0]).toMatchObject({ id: 'urn:demarche:event:j6bkspfvje', updated: event.changedAt })
  })

  it('leads to sources of the web only', () => {
    const via = parse(encodeAtom(feed)).feed.entry[0]?.link.filter(({ rel }) => rel === 'via')
    expect(via?.map(({ href }) => href)).toEqual([buildSource().url])
  })

  it('stays well-formed and keeps every letter, whatever a title holds', () => {
    const title = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'<>&"\'ab]]>\u0007\u{1f1ec}'), minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    )
    fc.assert(
      fc.property(title, (text) => {
        const entry = { ...eventEntry(event, NAMES, addressOf), title: `|${text}|` }
        const xml = encodeAtom({ ...feed, entries: [entry] })
        expect(XMLValidator.validate(xml)).toBe(true)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold.
        const kept = `|${text}|`.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        expect(parse(xml).feed.entry[0]?.title).toBe(kept)
      }),
    )
  })
})

describe('a feed as JSON Feed', () => {
  it('says the same', () => {
    expect(encodeJsonFeed(feed)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: feed.json,
      items: [
        {
          id: 'urn:demarche:event:j6bkspfvje',
          url: addressOf('/events/j6bkspfvje'),
          external_url: buildSource().url,
          title: event.title,
          date_modified: event.changedAt,
        },
      ],
    })
  })
})

describe('an entry', () => {
  const shift = {
    on: '2020-07-14',
    onText: '2020-07-14',
    from: { stance: 'restrict', state: 'deed', was: 'restrict' },
    to: { stance: 'ban', state: 'deed', was: 'ban' },
    event: event.id,
    isReversal: false,
    actor: 'GBR',
    issue: 'huawei/5g-networks',
    company: 'huawei',
    topic: '5g-networks',
  } as const

  it('keeps its id when the event is corrected', () => {
    const corrected = { ...event, title: 'Another title', version: 2, changedAt: '2027-01-01T00:00:00.000Z' }
    const [before, after] = [eventEntry(event, NAMES, addressOf), eventEntry(corrected, NAMES, addressOf)]
    expect(after.id).toBe(before.id)
    expect(after.updated > before.updated).toBe(true)
  })

  it('of a shift keeps its id when the date is corrected, and has another for a second shift of its event', () => {
    const idOf = (on: string, nth?: number) => shiftEntry({ ...shift, on }, event, NAMES, addressOf, nth).id
    expect(idOf('2020-07-13')).toBe(idOf('2020-07-14'))
    expect(idOf('2024-01-01', 2)).not.toBe(idOf('2020-07-14'))
  })

  it('of a shift says who went from what to what', () => {
    expect(shiftEntry(shift, event, NAMES, addressOf)).toMatchObject({
      id: 'urn:demarche:shift:j6bkspfvje:GBR:huawei/5g-networks',
      title: 'United Kingdom: restrict → ban on Huawei · 5G networks',
      page: addressOf('/events/j6bkspfvje'),
      updated: event.changedAt,
    })
  })

  it('of a shift that comes after it was recorded is dated by its day', () => {
    const later = { ...shift, on: '2028-01-01' }
    expect(shiftEntry(later, event, NAMES, addressOf).updated).toBe('2028-01-01T00:00:00.000Z')
  })
})
