import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCell } from '@/lib/testing/build-cell'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import type { Cell } from './matrix'
import {
  arrangeMatrix,
  BLOCS,
  evidenceOf,
  FIRST_VIEW,
  leadingIssue,
  MATRIX_SORTS,
  type MatrixSort,
  type MatrixTable,
  MOST_POSITIONS,
  parseMatrixSort,
  type RowNames,
} from './matrix-table'
import { STANCES } from './stance'

const actor = (name: string, region: string | null, kind: 'country' | 'bloc' = 'country') => ({
  name,
  region,
  kind,
})
const names: RowNames = {
  actors: new Map([
    ['GBR', actor('United Kingdom', 'Europe')],
    ['DEU', actor('Germany', 'Europe')],
    ['FRA', actor('France', 'Europe')],
    ['CHN', actor('China', 'Asia')],
    ['EU', actor('European Union', null, 'bloc')],
  ]),
  companies: new Map([
    ['huawei', { name: 'Huawei' }],
    ['zte', { name: 'ZTE' }],
  ]),
  topics: new Map([
    ['5g-networks', { name: '5G networks', shortName: '5G' }],
    ['cloud', { name: 'Cloud', shortName: 'Cloud' }],
  ]),
}
const H5G = 'huawei/5g-networks'
const HCLOUD = 'huawei/cloud'
const Z5G = 'zte/5g-networks'
const cells: Cell[] = [
  buildCell({ actor: 'CHN', issue: H5G, stance: 'cooperate', state: 'word', track: 'word' }),
  buildCell({ actor: 'DEU', issue: H5G, stance: 'restrict' }),
  buildCell({ actor: 'EU', issue: H5G, stance: 'restrict' }),
  buildCell({ actor: 'FRA', issue: Z5G, stance: 'ban' }),
  buildCell({ actor: 'FRA', issue: HCLOUD, stance: null, state: 'ended' }),
  buildCell({ actor: 'GBR', issue: H5G, stance: 'ban' }),
  buildCell({ actor: 'GBR', issue: Z5G, stance: 'ban' }),
]
const arrange = (sort: MatrixSort, select: 'first-view' | 'all' = 'all') =>
  arrangeMatrix(cells, names, { sort, select, evidence: () => 1 })
const order = (table: MatrixTable) => table.groups.flatMap(({ rows }) => rows.map((row) => row.actor))

describe('rows', () => {
  it.each([
    ['name', ['CHN', 'EU', 'FRA', 'DEU', 'GBR']],
    ['evidence', ['FRA', 'GBR', 'CHN', 'EU', 'DEU']],
    ['bans', ['GBR', 'FRA', 'CHN', 'EU', 'DEU']],
    [{ issue: H5G }, ['GBR', 'EU', 'DEU', 'CHN', 'FRA']],
    [{ issue: HCLOUD }, ['FRA', 'CHN', 'EU', 'DEU', 'GBR']],
  ] as [MatrixSort, string[]][])('sorted by %j; what ties stays in the order of names', (sort, expected) => {
    expect(order(arrange(sort))).toEqual(expected)
  })

  it('stand by region, blocs first, then the region with most evidence', () => {
    expect(arrange('region').groups.map(({ label, rows }) => [label, rows.map((r) => r.actor)])).toEqual([
      [BLOCS, ['EU']],
      ['Europe', ['FRA', 'DEU', 'GBR']],
      ['Asia', ['CHN']],
    ])
  })

  it('hold a cell or null for every column, in the order of the columns', () => {
    const table = arrange('name')
    for (const { rows } of table.groups)
      for (const row of rows)
        row.cells.forEach((cell, i) => {
          if (cell) expect([cell.actor, cell.issue]).toEqual([row.actor, table.columns[i]?.issue])
        })
  })
})

describe('columns', () => {
  it('stand by company, and within it the most held first', () => {
    expect(arrange('name').columns.map(({ issue }) => issue)).toEqual([H5G, HCLOUD, Z5G])
  })

  it('count all who hold a stance; what has ended counts nowhere', () => {
    const [first, second] = arrange('name').columns
    expect(first?.counts).toEqual({ ban: 1, restrict: 2, review: 0, allow: 0, cooperate: 1 })
    expect(Object.values(second?.counts ?? {})).toEqual([0, 0, 0, 0, 0])
  })
})

describe('the first view', () => {
  // 40 actors and 20 issues: actor n takes a stance on the issues 0 … n mod 20.
  const many = Array.from({ length: 40 }, (_, a) =>
    Array.from({ length: (a % 20) + 1 }, (_, i) =>
      buildCell({ actor: `A${String(a).padStart(2, '0')}`, issue: `c${i}/t` }),
    ),
  ).flat()
  const evidence = (code: string) => Number(code.slice(1))

  it('holds the issues that most actors take a stance on and the actors with most evidence', () => {
    const table = arrangeMatrix(many, names, { sort: 'name', select: 'first-view', evidence })
    expect(table.shown).toEqual(FIRST_VIEW)
    expect(table.matching).toEqual({ actors: 40, issues: 20 })
    expect(table.columns.map(({ issue }) => issue)).toContain('c0/t')
    expect(table.columns.map(({ issue }) => issue)).not.toContain('c19/t')
    expect(order(table)).toContain('A39')
    expect(order(table)).not.toContain('A09')
  })

  it('holds the column it is sorted by, however few hold a stance there', () => {
    const sort = { issue: 'c19/t' }
    const table = arrangeMatrix(many, names, { sort, select: 'first-view', evidence })
    expect(table.columns).toHaveLength(FIRST_VIEW.issues)
    expect(leadingIssue(table, sort)?.issue).toBe('c19/t')
  })
})

it('loses and invents nothing when all is shown, whatever the cells and the order', () => {
  const cell = fc.record({
    actor: fc.constantFrom('GBR', 'DEU', 'EU', 'XXX'),
    issue: fc.constantFrom(H5G, HCLOUD, Z5G, 'new/thing'),
    stance: fc.option(fc.constantFrom(...STANCES)),
  })
  const unique = fc.uniqueArray(cell, { selector: (c) => `${c.actor} ${c.issue}` })
  const sorts = fc.constantFrom<MatrixSort>(...MATRIX_SORTS, { issue: H5G }, { issue: 'no/such' })
  fc.assert(
    fc.property(unique, sorts, (some, sort) => {
      const given = some.map((fields) => buildCell(fields))
      const table = arrangeMatrix(given, names, { sort, select: 'all', evidence: () => 0 })
      const shown = table.groups.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.filter((c) => c !== null)),
      )
      expect(new Set(shown)).toEqual(new Set(given))
      expect(shown).toHaveLength(given.length)
    }),
  )
})

it('cuts rows where a page would draw too many cells', () => {
  const wide = Array.from({ length: 400 }, (_, a) => buildCell({ actor: `A${a}`, issue: `c${a % 200}/t` }))
  const table = arrangeMatrix(wide, names, { sort: 'name', select: 'all', evidence: () => 1 })
  expect(table.shown).toEqual({ actors: MOST_POSITIONS / 200, issues: 200 })
})

it('is empty without cells', () => {
  const table = arrangeMatrix([], names, { sort: 'region', select: 'first-view', evidence: () => 0 })
  expect(table).toMatchObject({ columns: [], groups: [], matching: { actors: 0, issues: 0 } })
  expect(leadingIssue(table, 'region')).toBeNull()
})

it('counts every step of an actor up to the day as evidence', () => {
  const segments = foldCell(
    [
      buildFoldEvent({ announcedOn: '2019', stance: 'restrict' }),
      buildFoldEvent({ announcedOn: '2020-07-14' }),
    ],
    DEFAULT_LENS,
  )
  const histories = [{ actor: 'GBR', issue: H5G, segments }]
  expect(evidenceOf(histories, '2020-12-31')('GBR')).toBe(2)
  expect(evidenceOf(histories, '2020-07-13')('GBR')).toBe(1)
  expect(evidenceOf(histories, '2020-12-31')('DEU')).toBe(0)
})

it.each([
  ['region', 'region'],
  ['huawei/5g-networks', { issue: H5G }],
  ['foo', null],
  [null, null],
] as const)('the word %s sorts by %j', (text, sort) => {
  expect(parseMatrixSort(text)).toEqual(sort)
})
