import { expect, it } from 'vitest'
import { arrangeMatrix, evidenceOf } from '@/lib/domain/matrix-table'
import { buildCell } from '@/lib/testing/build-cell'
import { capTable } from './cap-table'

const codes = ['AUS', 'DEU', 'GBR', 'USA']
const names = {
  actors: new Map(codes.map((code) => [code, { name: code, kind: 'country' as const, region: 'Europe' }])),
  companies: new Map([['huawei', { name: 'Huawei' }]]),
  topics: new Map(['a', 'b', 'c'].map((slug) => [slug, { name: slug, shortName: slug }])),
}
// Each holds one stance more than the one before.
const cells = codes.flatMap((actor, i) =>
  ['a', 'b', 'c'].slice(0, Math.min(3, i + 1)).map((topic) => buildCell({ actor, issue: `huawei/${topic}` })),
)
const table = arrangeMatrix(cells, names, {
  sort: 'name',
  select: 'all',
  evidence: evidenceOf([], '2026-01-01'),
})
const actorsOf = (t: typeof table) => t.groups.flatMap(({ rows }) => rows.map(({ actor }) => actor))

it('a table that fits is left as it is', () => {
  expect(capTable(table, 4)).toBe(table)
})

it('a longer one keeps the rows that hold most, in its own order, and says how many', () => {
  const capped = capTable(table, 2)
  expect(actorsOf(capped)).toEqual(['GBR', 'USA'])
  expect(capped.shown.actors).toBe(2)
  expect(capped.matching.actors).toBe(4)
})
