import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSource } from '@/lib/testing/build-event'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { fromSafeCell } from './csv-safety'
import { EVENT_COLUMNS, eventCsvHeader, eventCsvRows } from './event-csv'
import { type EventOnTheWire, eventOnTheWire } from './event-wire'

const permalink = (id: string) => `https://demarche.example/events/${id}`
const write = (events: readonly EventOnTheWire[]) => eventCsvHeader() + eventCsvRows(events, permalink)

/** As an import would read it: a parser that is not ours, then the apostrophes, then JSON and empty cells. */
function read(csv: string): unknown[] {
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
  return rows.map((row) => {
    const cells = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, fromSafeCell(cell)]))
    const { permalink: _, sourceUrls: __, related, sources, version, ...text } = cells
    return {
      ...Object.fromEntries(Object.entries(text).map(([name, cell]) => [name, cell === '' ? null : cell])),
      version: Number(version),
      related: related ? JSON.parse(related) : [],
      sources: JSON.parse(sources ?? '[]'),
    }
  })
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\'"=+-@,;\t\r\n ab|'), minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)
const event = fc
  .record({
    title: text,
    summary: fc.option(text, { nil: null }),
    authority: fc.option(text, { nil: null }),
    scope: fc.option(text, { nil: null }),
    quotation: fc.option(text, { nil: null }),
    publisher: text,
    version: fc.integer({ min: 1, max: 999 }),
    effectiveOn: fc.constantFrom('2020', '2020-07', '2020-07-14', null),
    related: fc.constantFrom([], [{ event: 'abcdefghij', relation: 'supersedes' as const }]),
  })
  .map(({ quotation, publisher, ...fields }) =>
    eventOnTheWire(
      buildStanceEvent({ ...fields, sources: [buildSource({ quotation, publisher }), buildSource()] }),
    ),
  )

describe('events as CSV', () => {
  it('have the fields of the API as header, in their order, and a permalink a row', () => {
    const wire = eventOnTheWire(buildStanceEvent())
    const [row] = parse(write([wire]), { columns: true }) as Record<string, string>[]
    expect(Object.keys(row ?? {})).toEqual([...Object.keys(wire), 'permalink', 'sourceUrls'])
    expect(row?.permalink).toBe(permalink(wire.id))
    expect(row?.sourceUrls).toBe(wire.sources[0]?.url)
  })

  it('are read back whole by another parser, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        expect(read(write(events))).toEqual(events)
      }),
    )
  })

  it('hold no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(event, (e) => {
        const rows = parse(write([e])) as string[][]
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  it('are the same bytes after a round trip', () => {
    fc.assert(
      fc.property(event, (e) => {
        const once = write([e])
        expect(write(read(once) as EventOnTheWire[])).toBe(once)
      }),
    )
  })

  it('end each row as RFC 4180 says, the header too', () => {
    expect(eventCsvHeader()).toBe(`${EVENT_COLUMNS.join(',')}\r\n`)
    expect(eventCsvRows([], permalink)).toBe('')
  })
})
