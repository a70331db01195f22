import { expect, it } from 'vitest'
import type { LabelledCell } from '../stance/cell-label'
import { codedCellHtml } from './coded-html'

const table = {
  rows: [{ code: 'GBR', name: 'United Kingdom', href: '/countries/gbr' }],
  columns: [{ company: 'Huawei', topic: '5G networks', opens: true, issue: 'huawei/5g-networks' as const }],
  why: 'asOf=2024-01-01',
}
const ban: LabelledCell = {
  stance: 'ban',
  was: 'ban',
  state: 'deed',
  track: 'deed',
  since: '2020',
  drift: null,
}
const allow: LabelledCell = { ...ban, stance: 'allow', was: 'allow', since: '2018' }
const of = (cell: LabelledCell | null, before?: LabelledCell | null) =>
  codedCellHtml(table, 0, 0, cell, before)

it('a cell is one link, and nothing where there is no evidence', () => {
  expect(of(ban).match(/<\w+/g)).toEqual(['<a'])
  expect(of(ban)).toContain('href="/why?actor=GBR&amp;issue=huawei/5g-networks&amp;asOf=2024-01-01"')
  expect(of(null)).toBe('')
})

it.each([
  ['reads the same', ban, { ...ban, since: '2015', drift: { stance: 'allow' } as const }],
  ['is compared with no day', ban, undefined],
  ['has and had nothing on record', null, null],
])('a cell that %s is not marked', (_, cell, before) => {
  expect(of(cell, before)).not.toContain('data-changed')
  expect(of(cell, before)).toBe(of(cell))
})

it('a cell that read otherwise says what it read, as an arrow between two glyphs and in words', () => {
  const html = of(ban, allow)
  expect(html).toContain(' data-changed data-from=allow ')
  expect(html).toContain('; before: allow"')
  expect(html).toMatch(/>→<\/a>$/)
  expect(of({ ...ban, state: 'contested' }, allow)).toMatch(/>→≠<\/a>$/)
})

it('one that had nothing on record is marked apart, and says so', () => {
  const html = of(ban, null)
  expect(html).toContain(' data-changed=first ')
  expect(html).toContain('; before: nothing on record"')
  expect(html).toMatch(/><\/a>$/)
})

it('what is not on record any more is no link, and says what was', () => {
  expect(of(null, allow)).toBe(
    '<span class="stance stance-lean stance-gone" role=img data-changed data-from=allow aria-label="no evidence; before: allow">→</span>',
  )
})
