import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { EUROPE, WORLD } from '@/components/map/outline'
import { CELL_STATE, DRIFT } from '@/components/stance/cell-state'
import { STANCE_ENTRIES, STATE_ENTRIES } from '@/components/stance/legend-entries'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { ribbonRows } from '@/components/timeline/ribbon-row'
import type { Segment } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { changesIn } from '@/lib/domain/listed-shifts'
import { buildMatrix, type CellHistory } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { arrangeMatrix, evidenceOf } from '@/lib/domain/matrix-table'
import { STANCE, STANCES } from '@/lib/domain/stance'
import { buildSource } from '@/lib/testing/build-event'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { barsPicture } from './bars-picture'
import { eventPicture } from './event-picture'
import { type Drawing, type PictureWords, SOURCE } from './frame'
import { type Format, lookOf } from './look'
import { mapPicture } from './map-picture'
import { best, matrixPicture } from './matrix-picture'
import { ribbonPicture } from './ribbon-picture'
import { shiftsPicture } from './shifts-picture'
import { cut, el, type Measure, wrap } from './svg'

const TODAY = '2026-11-22'
/** Every character half as wide as it is high: enough to place things, and independent of any font. */
const measure: Measure = (text, size) => [...text].length * size * 0.5

const segment = (at: number, from: string, to: string | null): Segment => {
  const stance = STANCES[at % 5] ?? 'ban'
  const state = (['deed', 'word', 'contested'] as const)[at % 3] ?? 'deed'
  return {
    from,
    to,
    state,
    track: state === 'word' ? 'word' : 'deed',
    stance,
    was: stance,
    event: `e${at}`,
    drift: null,
    sinceDay: from,
    since: from,
    before: null,
  }
}

const ACTORS = Array.from({ length: 24 }, (_, i) => `A${String.fromCharCode(65 + i)}`)
const TOPICS = Array.from({ length: 16 }, (_, i) => `topic-${i}`)

const histories: CellHistory[] = ACTORS.flatMap((actor, a) =>
  TOPICS.filter((_, t) => (a + t) % 3 !== 0).map((topic, t) => ({
    actor,
    issue: `huawei/${topic}`,
    segments: [segment(a + t, '2015-03-01', '2018-05-31'), segment(a + t + 1, '2018-06-01', null)],
  })),
)

const namesOf = (say: (code: string) => string) => ({
  actors: new Map(
    ACTORS.map((code) => [code, { name: say(code), kind: 'country' as const, region: 'Europe' }]),
  ),
  companies: new Map([['huawei', { name: say('huawei') }]]),
  topics: new Map(TOPICS.map((slug) => [slug, { name: say(slug), shortName: say(slug) }])),
})

const words = (text: string): PictureWords => ({
  title: text,
  finding: text,
  asOf: TODAY,
  lens: DEFAULT_LENS,
  knownAt: null,
  link: `demarche.example/matrix?q=${text}`,
})

type Kind = 'matrix' | 'changes' | 'ribbon' | 'map' | 'shifts' | 'bars'

function draw(kind: Kind, format: Format, text: string | null = null): Drawing {
  const names = namesOf((code) => text ?? `Name of ${code}`)
  const look = lookOf(format, 'light', measure)
  if (kind === 'ribbon')
    return ribbonPicture({
      rows: ribbonRows(histories, names, 'both'),
      total: histories.length,
      noun: 'stances',
      window: windowOf(histories, { asOf: TODAY, today: TODAY }),
      asOf: TODAY,
      today: TODAY,
      words: words(text ?? 'Who stands where'),
      look,
    })
  if (kind === 'bars')
    return barsPicture({
      rows: TOPICS.map((slug, i) => ({
        name: text ?? slug,
        detail: text ?? 'Europe',
        parts: STANCES.map((stance, n) => ({ count: (i + n) % 4, stance })),
        says: text ?? '7 actors',
      })),
      total: 99,
      noun: 'companies',
      words: words(text ?? 'Who stands where'),
      look,
    })
  if (kind === 'map')
    return mapPicture({
      cells: MAPPED,
      isOutside: (code) => code === 'USA',
      words: words(text ?? 'Who stands where'),
      look,
    })
  if (kind === 'shifts') {
    const shifts = changesIn(histories, TODAY).map((shift) => ({ ...shift, eventTitle: text ?? 'Its event' }))
    return shiftsPicture({
      shifts,
      total: shifts.length,
      names,
      words: words(text ?? 'Who stands where'),
      look,
    })
  }
  const table = arrangeMatrix(buildMatrix(histories, TODAY), names, {
    sort: 'region',
    select: 'all',
    evidence: evidenceOf(histories, TODAY),
  })
  return matrixPicture({
    table,
    names,
    sort: 'region',
    ...(kind === 'changes' && { changes: diffMatrix(histories, '2017-01-01', TODAY) }),
    words: { ...words(text ?? 'Who stands where'), vs: kind === 'changes' ? '2017-01-01' : null },
    look,
  })
}

/** A country in every state that a cell can be in, and some that are too small for their mark. */
const MAPPED = buildMatrix(
  ['GBR', 'CHN', 'MLT', 'BRA', 'SGP'].map((actor, at) => ({
    actor,
    issue: 'huawei/5g-networks',
    segments: [
      actor === 'BRA'
        ? { ...segment(at, '2018-06-01', null), state: 'ended' as const, stance: null }
        : {
            ...segment(at, '2018-06-01', null),
            drift: { stance: 'cooperate' as const, event: 'e9', since: '2020', sinceDay: '2020-12-31' },
          },
    ],
  })),
  TODAY,
)

const drawEvent = (text: string): Drawing =>
  eventPicture({
    event: buildStanceEvent({
      title: text,
      summary: text,
      announcedOn: '2020-07',
      sources: [buildSource({ publisher: text }), buildSource()],
    }),
    sentence: text,
    row:
      ribbonRows(
        histories.slice(0, 1),
        namesOf(() => text),
        'both',
      )[0] ?? null,
    window: { from: '2014-01-01', to: TODAY },
    asOf: TODAY,
    today: TODAY,
    link: `demarche.example/events/abcdefgh`,
    look: lookOf('preview', 'dark', measure),
  })

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The characters in it. */
  readonly text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
})

type Parsed = { readonly [name: string]: unknown }

function elementsOf({ svg }: Drawing): Element[] {
  expect(XMLValidator.validate(svg)).toBe(true)
  const found: Element[] = []
  const walk = (nodes: readonly Parsed[]) => {
    for (const { ':@': attributes, ...node } of nodes)
      for (const [name, inside] of Object.entries(node)) {
        if (name === '#text') continue
        const children = inside as Parsed[]
        const text = children.map((child) => String(child['#text'] ?? '')).join('')
        found.push({ name, attributes: (attributes ?? {}) as Element['attributes'], text })
        walk(children)
      }
  }
  walk(parser.parse(svg) as Parsed[])
  return found
}

const textsOf = (drawing: Drawing): string[] =>
  elementsOf(drawing)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)

const KINDS = [
  ['matrix', 'preview'],
  ['matrix', 'whole'],
  ['ribbon', 'preview'],
  ['ribbon', 'whole'],
  ['changes', 'preview'],
  ['changes', 'whole'],
  ['map', 'preview'],
  ['map', 'whole'],
  ['shifts', 'preview'],
  ['shifts', 'whole'],
  ['bars', 'preview'],
  ['bars', 'whole'],
] as const

describe('a picture', () => {
  it.each(KINDS)(
    'of a %s, %s, says what it shows, as of when, by which definition and from where',
    (kind, format) => {
      const texts = textsOf(draw(kind, format))
      expect(texts[0]).toBe('Who stands where')
      expect(texts.some((t) => /^As of 22 November 2026.*, counting deeds and words/.test(t))).toBe(true)
      expect(texts.some((t) => t.startsWith(SOURCE))).toBe(true)
      expect(texts.at(-1)).toMatch(/^demarche\.example\/matrix\?/)
    },
  )

  it('of changes frames what reads otherwise, and no other cell', () => {
    const framed = elementsOf(draw('changes', 'whole')).filter(
      ({ name, attributes }) => name === 'rect' && attributes.rx === '4',
    )
    expect(framed).toHaveLength(diffMatrix(histories, '2017-01-01', TODAY).length)
    expect(textsOf(draw('changes', 'whole')).some((t) => t.includes('against 1 January 2017'))).toBe(true)
  })

  it('has the key that stands below every view; a preview, what of it occurs', () => {
    const key = [...STANCE_ENTRIES, ...STATE_ENTRIES].map(({ label }) => label)
    const keyOf = (drawing: Drawing) => textsOf(drawing).filter((t) => key.includes(t))
    for (const kind of ['matrix', 'map', 'shifts'] as const)
      expect(keyOf(draw(kind, 'whole')).slice(-key.length), kind).toEqual(key)
    const occurring = [...STANCES.map((stance) => STANCE[stance].label), CELL_STATE.word.label]
    expect(keyOf(draw('map', 'preview'))).toEqual(expect.arrayContaining(occurring))
    expect(keyOf(draw('matrix', 'preview'))).not.toContain(DRIFT.label)
  })

  it('of a map fills in the countries that hold a stance, and no other', () => {
    // The flag of the key is filled too, and no country.
    const outlines = new Set<string | undefined>(
      [WORLD, EUROPE].flatMap(({ shapes }) => shapes.map(({ d }) => d)),
    )
    const filled = elementsOf(draw('map', 'whole')).filter(
      ({ name, attributes: { d, fill, transform } }) =>
        name === 'path' && outlines.has(d) && fill !== undefined && fill !== 'none' && !transform,
    )
    const held = new Set(MAPPED.map(({ actor }) => actor))
    const drawn = [WORLD, EUROPE].flatMap(({ shapes }) =>
      shapes.filter(({ code, d }) => code !== null && held.has(code) && d !== ''),
    )
    expect(filled.map(({ attributes }) => attributes.d)).toEqual(
      expect.arrayContaining(drawn.map(({ d }) => d)),
    )
    expect(filled).toHaveLength(drawn.length)
  })

  it('of more than fits says how much of it is shown', () => {
    const foot = textsOf(draw('matrix', 'preview')).find((t) => t.startsWith(SOURCE))
    expect(foot).toMatch(/ · \d+ of 24 actors, 10 of 16 issues$/)
    expect(textsOf(draw('ribbon', 'preview')).find((t) => t.startsWith(SOURCE))).toMatch(
      / · \d+ of 256 stances$/,
    )
    expect(textsOf(draw('matrix', 'whole')).find((t) => t.startsWith(SOURCE))).toBe(SOURCE)
  })

  it.each(KINDS)('of a %s, %s, is drawn inside its own edges', (kind, format) => {
    const drawing = draw(kind, format)
    const { width, height } = drawing
    if (format === 'preview') expect([width, height]).toEqual([1200, 630])
    for (const { name, attributes } of elementsOf(drawing)) {
      if (name !== 'rect' || attributes.fill?.startsWith('url') || attributes.x === undefined) continue
      expect(Number(attributes.x)).toBeGreaterThanOrEqual(0)
      expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(width + 0.5)
      expect(Number(attributes.y) + Number(attributes.height)).toBeLessThanOrEqual(height + 0.5)
    }
  })

  it('escapes every text, whatever it is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        '"><image href="x"/>',
        ']]>',
        '&amp;',
        '\u0000\u0008',
        '\ud800',
        '华为 ≠ هواوي',
      ),
    )
    fc.assert(
      fc.property(any, fc.constantFrom(...KINDS), (text, [kind, format]) => {
        const plain = new Set(elementsOf(draw(kind, format)).map(({ name }) => name))
        for (const drawing of [draw(kind, format, text), drawEvent(text)]) {
          const elements = elementsOf(drawing)
          expect(elements.map(({ name }) => name).filter((name) => !plain.has(name) && name !== 'g')).toEqual(
            [],
          )
          expect(
            elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((n) => n.startsWith('on')),
          ).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of nothing says so, and not that all is neutral', () => {
    const names = namesOf((code) => code)
    const table = arrangeMatrix([], names, { sort: 'region', select: 'all', evidence: () => 0 })
    const look = lookOf('preview', 'light', measure)
    const texts = textsOf(matrixPicture({ table, names, sort: 'region', words: words('Nothing'), look }))
    expect(texts).toContain('Nothing is recorded for this view.')
  })
})

describe('a text in a picture', () => {
  it('is cut where it does not fit, and never longer than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        const shown = cut(measure, text, { size: 10 }, width)
        expect(measure(shown, 10, 'sans', 400)).toBeLessThanOrEqual(width)
        if (measure(text, 10, 'sans', 400) <= width) expect(shown).toBe(text)
      }),
    )
  })

  it('is broken at spaces into no more lines than there are', () => {
    expect(wrap(measure, 'one two three four', { size: 10 }, 40, 3)).toEqual(['one two', 'three', 'four'])
    expect(wrap(measure, 'one two three four', { size: 10 }, 40, 2)).toEqual(['one two', 'three f…'])
  })

  it('stays text in an attribute too', () => {
    expect(el('a', { b: '"><x/>' })).toBe('<a b="&quot;&gt;&lt;x/&gt;"/>')
  })
})

it('the best of a list stay in the order of the list', () => {
  expect(best([3, 9, 1, 9, 4], 3, (n) => n)).toEqual([9, 9, 4])
})
