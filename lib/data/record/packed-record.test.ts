import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  arrange,
  type EventRevisions,
  eachCell,
  type PackedRecord,
  type PackedRevision,
  packRevisions,
  settled,
  unpackRevisions,
  withEvents,
} from './packed-record'

type Revision = EventRevisions[number]

const ofEvent = (event: number): fc.Arbitrary<Revision[]> =>
  fc.array(
    fc.record({
      cell: fc.integer({ min: 1, max: 6 }),
      event: fc.constant(event),
      recorded: fc.nat(100),
      until: fc.nat(100),
      announced: fc.nat(100),
      effective: fc.nat(100),
      deadline: fc.nat(100),
      ends: fc.nat(100),
      marks: fc.nat(127),
    }),
    { minLength: 1, maxLength: 3 },
  )
const events = fc
  .integer({ min: 0, max: 8 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => ofEvent(i + 1))))

async function made(revisions: readonly Revision[]): Promise<PackedRecord> {
  const cells = [...new Set(revisions.map(({ cell }) => cell))]
  return arrange(
    packRevisions(revisions),
    Int32Array.from(revisions, ({ cell }) => cells.indexOf(cell)),
    cells,
  )
}

async function contents(record: PackedRecord): Promise<[number, PackedRevision[]][]> {
  const found: [number, PackedRevision[]][] = []
  await eachCell(record, (cell, columns, from, to) => {
    if (to > from) found.push([cell, unpackRevisions(columns, from, to)])
  })
  return found
}

it('a record that was brought up to date is the one that would have been made', async () => {
  await fc.assert(
    fc.asyncProperty(events, events, async (before, after) => {
      const first = await made(before.flat())
      const old = await contents(first)
      // Events keep what they were told, and get new revisions.
      const now = [...before, ...after.slice(before.length)].map((own, i) => [...own, ...(after[i] ?? [])])
      const brought = withEvents(first, now)
      const whole = await contents(await made(now.flat()))
      expect(await contents(brought)).toEqual(whole)
      expect(await contents(await settled(brought))).toEqual(whole)
      // Who was reading the first goes on reading it.
      expect(await contents(first)).toEqual(old)
    }),
  )
})

it('cells are left out unseen', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (of) => {
      const record = await made(of.flat())
      const cells: number[] = []
      await eachCell(
        record,
        (cell) => cells.push(cell),
        (cell) => cell % 2 === 0,
      )
      expect(cells).toEqual((await contents(record)).map(([cell]) => cell).filter((cell) => cell % 2 === 0))
    }),
  )
})
