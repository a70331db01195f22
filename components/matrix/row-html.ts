import type { Cell } from '@/lib/domain/matrix'
import type { MatrixColumn, MatrixRow } from '@/lib/domain/matrix-table'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { yearOf } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import { actorHref, eventHref } from '../links'
import { cellLabel } from '../stance/cell-label'
import { leanDirection } from '../stance/chip-props'

/**
 * The body of the matrix as HTML text. As React elements a cell costs ten times as much to render and is sent twice,
 * once as HTML and once as the tree to hydrate; thousands of cells are on one page. Everything that comes from the
 * database passes `escapeHtml`. The markup is that of `StanceChip`; an empty cell is an empty <td>, whose dash and whose
 * words for screen readers are in matrix.css.
 */
export function rowsHtml(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  names: Names,
  { labelled = false }: { labelled?: boolean } = {},
): string {
  const heads = columns.map((column, i) => ({
    company: companyName(names, column.company),
    topic: topicName(names, column.topic),
    opens: columns[i - 1]?.company !== column.company,
  }))
  return rows
    .map(({ actor: code, cells }) => {
      const actor = actorName(names, code)
      const body = cells.map((cell, i) => {
        const head = heads[i]
        if (!head) return ''
        const open = head.opens ? '<td class="opens">' : '<td>'
        return `${open}${cell ? chipHtml(cell, cellLabel({ actor, ...head }, cell), labelled) : ''}</td>`
      })
      return `<tr>${actorHtml(code, actor, names)}${body.join('')}</tr>`
    })
    .join('')
}

function actorHtml(code: string, name: string, names: Names): string {
  const href = actorHref(code, names.actors.get(code)?.kind)
  return `<th scope="row"><a href="${escapeHtml(href)}" data-code="${escapeHtml(code)}">${escapeHtml(name)}</a></th>`
}

function chipHtml(cell: Cell, label: string, labelled: boolean): string {
  const { was, state, track, drift } = cell
  const glyph = `<svg class="stance-glyph" aria-hidden="true"><use href="#glyph-${was}"/></svg>`
  // Only these two draw something on the glyph's own ground.
  const head =
    state === 'contested' || state === 'ended' ? `<span class="stance-head">${glyph}</span>` : glyph
  const tracked = state === 'contested' ? ` data-track="${track}"` : ''
  const unequal = state === 'contested' ? '<b>≠</b>' : ''
  const name = labelled ? `<span>${STANCE[was].label}</span>` : ''
  const year = `<span class="stance-year">’${String(yearOf(cell.since) % 100).padStart(2, '0')}</span>`
  const flag = drift
    ? `<span class="stance-flag" data-stance="${drift.stance}" data-lean="${leanDirection(was, drift.stance)}"></span>`
    : ''
  return `<a class="stance" href="${escapeHtml(eventHref(cell.event))}" data-stance="${was}" data-state="${state}"${tracked} aria-label="${escapeHtml(label)}">${head}${unequal}${name}${year}${flag}</a>`
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
