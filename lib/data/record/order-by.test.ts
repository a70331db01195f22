import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latestOf, orderBy } from './order-by'
import { arrange, makeColumns } from './packed-record'

it('orders as sorting does, and keeps what is alike as it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -5, max: 5 })), async (values) => {
      const places = Uint32Array.from(values.keys())
      expect([...(await orderBy(places, values, (value) => -value))]).toEqual(
        [...places].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)),
      )
    }),
  )
})

it('finds the latest without putting all in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(20), { maxLength: 5_000, size: 'max' }),
      fc.nat(30),
      fc.nat(30),
      async (moments, from, more) => {
        const all = [...moments.keys()].sort((a, b) => (moments[b] ?? 0) - (moments[a] ?? 0) || a - b)
        expect(await latestOf(moments, from, from + more)).toEqual(all.slice(from, from + more))
      },
    ),
    { numRuns: 50 },
  )
})

it('a large record is arranged in many turns, between which others have theirs', async () => {
  const rows = 500_000
  const cells = Array.from({ length: 1_000 }, (_, i) => 1_000 - i)
  let turns = 0
  let isDone = false
  const others = () => {
    if (isDone) return
    turns++
    setImmediate(others)
  }
  setImmediate(others)
  const record = await arrange(
    makeColumns(rows),
    Int32Array.from({ length: rows }, (_, i) => i % cells.length),
    cells,
  )
  isDone = true
  expect([...record.cells.subarray(0, 3)]).toEqual([1, 2, 3])
  // Ten columns and passes of half a million, a hundred thousand at a time.
  expect(turns).toBeGreaterThan(40)
})
