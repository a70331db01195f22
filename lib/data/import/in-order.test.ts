import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fresh, InOrderOfRecording } from './in-order'

/** Of one moment, as events are that one import brought. */
const MOMENT = '2026-11-26T12:00:00.000Z'
const row = (line: number, announcedOn: string, recordedAt: string | null = MOMENT) =>
  ({ verdict: 'new', row: { line, fields: { announcedOn }, recordedAt } }) as unknown as Fresh

/** The lines in the order in which they are recorded when the batches have so many rows. */
function recorded(rows: readonly Fresh[], size: number): number[] {
  const order = new InOrderOfRecording()
  const lines: Fresh[] = []
  for (let at = 0; at < rows.length; at += size) {
    for (const one of rows.slice(at, at + size)) lines.push(...order.add(one))
    lines.push(...order.rest(at + size >= rows.length))
  }
  return lines.map((one) => one.row.line)
}

const DAYS = ['2021-03-31', '2021-03', '2021-02-07', '2021-02-06', '2020-12-31', '2020', '2019-05-01']
const newestFirst = fc
  .array(fc.integer({ min: 0, max: DAYS.length - 1 }), { minLength: 1, maxLength: 40 })
  .map((places) => places.sort((a, b) => a - b).map((place, n) => row(n + 1, DAYS[place] as string)))

describe('the order in which rows of a file are recorded', () => {
  it('is of one day the other way round where the newest come first, wherever the batches end', () => {
    fc.assert(
      fc.property(newestFirst, fc.integer({ min: 1, max: 12 }), (rows, size) => {
        const lines = recorded(rows, size)
        const ofDay = (day: string, all: readonly number[]) =>
          all.filter((line) => latest(rows[line - 1]?.row.fields.announcedOn) === day)
        const inFile = rows.map((one) => one.row.line)
        expect([...lines].sort((a, b) => a - b)).toEqual(inFile)
        for (const day of new Set(DAYS.map(latest)))
          expect(ofDay(day, lines)).toEqual(ofDay(day, inFile).reverse())
      }),
    )
  })

  it('is that of the file where it was seen not to be newest first, though its last rows are by chance', () => {
    const days = ['2020-01-01', '2021-01-01', '2019-01-01', '2022-01-01', '2020-05-05', '2020-05-05']
    const rows = days.map((day, n) => row(n + 1, day))
    expect(recorded(rows, 4)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('is by the moments where they differ', () => {
    const rows = [3, 1, 2].map((second, n) => row(n + 1, '2020-01-01', `2026-11-26T12:00:0${second}.000Z`))
    expect(recorded(rows, 2)).toEqual([2, 3, 1])
  })

  it('is that of the file where a row does not tell its moment', () => {
    const rows = [row(1, '2021-01-01'), row(2, '2020-01-01', null), row(3, '2019-01-01')]
    expect(recorded(rows, 10)).toEqual([1, 2, 3])
  })
})

const latest = (day = ''): string => ({ '2021-03': '2021-03-31', '2020': '2020-12-31' })[day as '2020'] ?? day
