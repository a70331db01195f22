import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellState } from '@/lib/domain/cell-state'
import { buildCell } from '@/lib/testing/build-cell'
import type { CompactRow } from './compact-row'
import { escapeHtml, rowsHtml } from './row-html'

const columns = [
  { company: 'Huawei', topic: '5G networks', opens: true },
  { company: 'Huawei', topic: 'Cloud', opens: false },
]
const row = (cells: CompactRow['cells'], name = 'United Kingdom'): CompactRow => ({
  code: 'GBR',
  name,
  href: '/countries/gbr',
  cells,
})

describe('a row', () => {
  it('leads from each cell to the event that decides it, and says in words what the cell is', () => {
    const html = rowsHtml([row([[0, buildCell({ event: 'e1' })]])], columns)
    expect(html).toContain('href="/events/e1"')
    expect(html).toContain(
      'aria-label="United Kingdom bans Huawei, 5G networks, by deed, since 14 July 2020, ’20"',
    )
    expect(html).toContain('>’20<')
  })

  it('leaves a cell without evidence empty', () => {
    expect(rowsHtml([row([])], columns)).toMatch(/<\/th><td class=opens><td><\/tr>$/)
  })

  it('shows the stance by name and the date as exact as it is known where there is room', () => {
    const html = rowsHtml([row([[1, buildCell({ since: '2020-07' })]])], columns, { labelled: true })
    expect(html).toContain('<span>ban</span>')
    expect(html).toContain('Jul 2020')
  })

  it('draws no two states alike', () => {
    const states: CellState[] = ['deed', 'word', 'contested', 'ended']
    const drawn = states.map((state) => rowsHtml([row([[0, buildCell({ state })]])], columns))
    const looks = drawn.map((html) => html.replace(/aria-label="[^"]*"/, ''))
    expect(new Set([...looks, rowsHtml([row([])], columns)]).size).toBe(5)
  })

  it('flags words that lean elsewhere, up towards cooperating and down towards a ban', () => {
    const lean = (stance: 'ban' | 'allow') =>
      rowsHtml([row([[0, buildCell({ stance: 'restrict', drift: { stance, event: 'e2' } })]])], columns)
    expect(lean('ban')).toContain('data-lean=down')
    expect(lean('allow')).toContain('data-lean=up')
    expect(rowsHtml([row([[0, buildCell()]])], columns)).not.toContain('data-lean')
  })

  it('shows what a changed cell read before, in the drawing and in words, also where nothing is left', () => {
    const changed = (before: CompactRow['before'], cells: CompactRow['cells'] = [[0, buildCell()]]) =>
      rowsHtml([{ ...row(cells), before }], columns)
    const html = changed([[0, { was: 'allow', state: 'word' }]])
    expect(html).toContain('#glyph-allow')
    expect(html).toContain('#glyph-ban')
    expect(html).toContain('; before: allow (said only)"')
    expect(changed([[0, null]])).toContain('; before: nothing on record"')
    // What is recorded for the first time is no step: a mark of its own, and nothing before it.
    expect(changed([[0, null]])).toContain('data-changed=first')
    expect(changed([[0, null]])).not.toContain('stance-old')
    expect(changed([[1, { was: 'ban', state: 'deed' }]], [])).toContain('no evidence; before: ban')
    expect(changed([])).not.toContain('data-changed')
  })

  it('lets no name become markup', () => {
    const html = rowsHtml([row([[0, buildCell()]], '<img src=x onerror="alert(1)">')], columns)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('onerror="')
  })
})

it('escapes whatever could end a text or a quoted attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = escapeHtml(text)
      expect(escaped).not.toMatch(/[<>"']/)
      const back = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as Record<
        string,
        string
      >
      expect(escaped.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => back[entity] ?? entity)).toBe(text)
    }),
  )
})
