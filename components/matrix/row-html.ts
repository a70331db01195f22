import { formatPartialDateShort, yearOf } from '@/lib/domain/partial-date'
import { sideInWords } from '@/lib/domain/shift-sentence'
import { STANCE } from '@/lib/domain/stance'
import { eventHref } from '../links'
import { type CellNames, cellLabel, type LabelledCell } from '../stance/cell-label'
import { leanDirection } from '../stance/chip-props'
import type { CompactBefore, CompactCell, CompactColumn, CompactRow } from './compact-row'

/** Longer names may be clipped. */
const ROOM_FOR_NAME = 16

/**
 * The rows of the matrix as HTML text: as React elements a cell costs ten times as much to render, and thousands are on
 * one page. Everything that comes from the database passes `escapeHtml`. The markup of a cell is that of `StanceChip`;
 * an empty cell is an empty <td>, whose dash and whose words for screen readers are in matrix.css. End tags that HTML
 * lets one omit are omitted: of 20,000 cells most are empty.
 */
export function rowsHtml(
  rows: readonly CompactRow[],
  columns: readonly CompactColumn[],
  { labelled = false, knownAt = null }: { labelled?: boolean; knownAt?: string | null } = {},
): string {
  const empty = columns.map(({ opens }) => (opens ? '<td class=opens>' : '<td>'))
  return rows
    .map(({ code, name, href, cells, before }) => {
      const body = [...empty]
      const was = new Map(before)
      for (const [i, cell] of cells) {
        const column = columns[i]
        if (column)
          body[i] += cellHtml({ actor: name, ...column }, cell, { labelled, knownAt, old: was.get(i) })
        was.delete(i)
      }
      // What was there and is not any more.
      for (const [i, old] of was)
        if (columns[i]) body[i] += cellHtml({ actor: name, ...columns[i] }, null, { labelled, old })
      return `<tr>${rowHeadHtml({ code, name, href })}${body.join('')}</tr>`
    })
    .join('')
}

export function rowHeadHtml({ code, name, href }: Pick<CompactRow, 'code' | 'name' | 'href'>): string {
  // A name that its column clips is told by the pointer.
  const titled = name.length > ROOM_FOR_NAME ? ` title="${escapeHtml(name)}"` : ''
  return `<th scope=row><a href="${escapeHtml(href)}" data-code="${escapeHtml(code)}"${titled}>${escapeHtml(name)}</a></th>`
}

/** The row that names a group. */
export const labelRowHtml = (label: string, columns: number): string =>
  `<tr data-label><th scope=rowgroup>${escapeHtml(label)}</th><td colspan=${columns} aria-hidden=true></td></tr>`

/** What is inside the cell of one pair; nothing where there is no evidence and was none on the day compared with. */
export function cellHtml(
  names: CellNames,
  cell: CompactCell | null,
  {
    labelled,
    knownAt = null,
    old,
  }: {
    readonly labelled: boolean
    readonly knownAt?: string | null
    readonly old: CompactBefore | null | undefined
  },
): string {
  if (!cell) return old ? goneHtml(old) : ''
  const since = labelled
    ? formatPartialDateShort(cell.since)
    : `’${String(yearOf(cell.since) % 100).padStart(2, '0')}`
  const shown = labelled ? `${STANCE[cell.was].label} ${since}` : since
  const label = cellLabel(names, cell, shown) + (old === undefined ? '' : `; before: ${inWords(old)}`)
  return chipHtml(cell, { label, since, labelled, knownAt }, old)
}

/** What a cell read on the day compared with. */
export const inWords = (old: CompactBefore | null): string => sideInWords(old && { stance: null, ...old })

/** What a changed cell read before, with an arrow to what it reads now. */
const beforeHtml = (old: CompactBefore): string =>
  `<span class=stance-old data-stance=${old.was} data-state=${old.state}><svg class=stance-glyph aria-hidden=true><use href="#glyph-${old.was}"/></svg></span>→`

const goneHtml = (old: CompactBefore): string =>
  `<span class="stance stance-gone" data-changed>${beforeHtml(old)}<span class=stance-old></span><span class=sr-only>no evidence; before: ${inWords(old)}</span></span>`

function chipHtml(
  cell: CompactCell,
  {
    label,
    since,
    labelled,
    knownAt,
  }: { label: string; since: string; labelled: boolean; knownAt: string | null },
  old: CompactBefore | null | undefined,
): string {
  const { was, state, track } = cell
  const tracked = state === 'contested' ? ` data-track=${track}` : ''
  const name = labelled ? `<span>${STANCE[was].label}</span> ` : ''
  const attributes = `class=stance href="${escapeHtml(eventHref(cell.event, knownAt))}" data-stance=${was} data-state=${state}${tracked}${old === undefined ? '' : old === null ? ' data-changed=first' : ' data-changed'}`
  // What had nothing on record is no step: it is marked more faintly, and by nothing before it.
  const step = old ? beforeHtml(old) : ''
  return `<a ${attributes} aria-label="${escapeHtml(label)}">${step}${chipParts(cell, since, name)}</a>`
}

/** Glyph, sign, name, year and flag of a cell, as `StanceChip` has them. */
export function chipParts({ was, state, drift }: LabelledCell, since: string, name = ''): string {
  const glyph = `<svg class=stance-glyph aria-hidden=true><use href="#glyph-${was}"/></svg>`
  // Only these two draw something on the glyph's own ground.
  const head = state === 'contested' || state === 'ended' ? `<span class=stance-head>${glyph}</span>` : glyph
  const unequal = state === 'contested' ? '<b>≠</b>' : ''
  const flag = drift
    ? `<span class=stance-flag data-stance=${drift.stance} data-lean=${leanDirection(was, drift.stance)}></span>`
    : ''
  return `${head}${unequal}${name}<span class=stance-year>${since}</span>${flag}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text made harmless inside an element and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
