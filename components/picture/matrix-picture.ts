import { PREVIEW } from '@/components/share/og-image'
import type { ShownState } from '@/components/stance/cell-state'
import { chipOfCell } from '@/components/stance/chip-props'
import { groupBy } from '@/lib/domain/group-by'
import type { CellChange } from '@/lib/domain/matrix-diff'
import type { MatrixColumn, MatrixRow, MatrixSort, MatrixTable } from '@/lib/domain/matrix-table'
import { actorName, companyName, type Names, topicName, topicShortName } from '@/lib/domain/names'
import { STANCES } from '@/lib/domain/stance'
import { type Drawing, document, foot, footHeight, head, type PictureWords } from './frame'
import { type Look, WHOLE_WIDTH } from './look'
import { cellMark, changedMark } from './marks'
import { cut, el, fitted, join, NOTHING, type Svg, text, widthOf, wrap } from './svg'

interface Props {
  readonly table: MatrixTable
  readonly names: Names
  readonly sort: MatrixSort
  /** What reads otherwise than on the day of `words.vs`; `null` where it is compared with none. */
  readonly changes?: readonly CellChange[] | null
  readonly words: PictureWords
  readonly look: Look
}

/** A table that is reduced to what a picture has room for. */
interface Chosen {
  readonly columns: readonly MatrixColumn[]
  readonly groups: MatrixTable['groups']
}

const held = (row: MatrixRow): number => row.cells.filter((cell) => cell !== null).length
const total = (column: MatrixColumn): number =>
  STANCES.reduce((sum, stance) => sum + column.counts[stance], 0)

/** The `most` best of a list by a score, in the list's own order. */
export function best<Item>(items: readonly Item[], most: number, score: (item: Item) => number): Item[] {
  const ranked = items
    .map((item, at) => ({ at, score: score(item) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const kept = new Set(ranked.slice(0, most).map(({ at }) => at))
  return items.filter((_, at) => kept.has(at))
}

/**
 * The columns that most actors hold a stance on, and the rows with most evidence on these, in the order of the view. A
 * view that is sorted by something keeps the beginning of that order: it is what was asked for.
 */
export function chooseCells(
  table: MatrixTable,
  sort: MatrixSort,
  mostColumns: number,
  mostRows: number,
): Chosen {
  const sortedBy = typeof sort === 'object' ? sort.issue : null
  const columns = best(table.columns, mostColumns, (column) =>
    column.issue === sortedBy ? Number.POSITIVE_INFINITY : total(column),
  )
  const at = columns.map((column) => table.columns.indexOf(column))
  const rows = table.groups
    .flatMap(({ rows }) => rows)
    .map((row) => ({ ...row, cells: at.map((i) => row.cells[i] ?? null) }))
    .filter((row) => held(row) > 0)
  const kept = new Set(
    (sort === 'region' ? best(rows, mostRows, held) : rows.slice(0, mostRows)).map((r) => r.actor),
  )
  const ofActor = new Map(rows.map((row) => [row.actor, row]))
  return {
    columns,
    groups: table.groups
      .map(({ label, rows: own }) => ({
        label,
        rows: own.flatMap(({ actor }) => (kept.has(actor) ? (ofActor.get(actor) ?? []) : [])),
      }))
      .filter(({ rows: own }) => own.length > 0),
  }
}

const ROOMY_COLUMNS = 5
const GROUP_ROWS = 0.95

/** The matrix as a picture: as many rows and columns as are legible at its size, and it says of how many. */
export function matrixPicture({ table, names, sort, changes = null, words, look }: Props): Drawing {
  const { size, format, measure } = look
  const isPreview = format === 'preview'
  const columnsWanted = Math.min(size.mostColumns, table.columns.length)
  // A first pass tells how high the head is: at a preview's width it does not depend on the columns.
  const top = head(words, PREVIEW.width, look)
  const headHeight = size.name * 1.5 + size.detail * (table.columns.length <= ROOMY_COLUMNS ? 2.6 : 3.6)
  const roomForRows = PREVIEW.height - top.bottom - headHeight - footHeight(look)
  const mostRows = isPreview
    ? Math.max(1, Math.min(size.mostRows, Math.floor(roomForRows / 26.5)))
    : size.mostRows
  const chosen = chooseCells(table, sort, columnsWanted, mostRows)
  const count = chosen.groups.reduce((sum, { rows }) => sum + rows.length, 0)

  const labelType = { size: size.name, weight: 500 } as const
  const widest = chosen.groups
    .flatMap(({ rows }) => rows)
    .reduce((most, { actor }) => Math.max(most, widthOf(measure, actorName(names, actor), labelType)), 60)
  const label = Math.min(widest + 18, isPreview ? 250 : 240)
  const least = isPreview ? 86 : table.columns.length <= 18 ? 76 : 62
  const width = isPreview
    ? PREVIEW.width
    : Math.max(WHOLE_WIDTH, Math.ceil(2 * size.margin + label + chosen.columns.length * least))
  const cellWidth = Math.min(
    (width - 2 * size.margin - label) / Math.max(1, chosen.columns.length),
    isPreview ? 230 : 200,
  )
  const row = isPreview ? Math.min(40, roomForRows / Math.max(1, count)) : size.row
  const labelled = chosen.groups.filter((group) => group.label !== null && !isPreview).length
  const header = isPreview ? top : head(words, width, look)
  const rowsTop = header.bottom + headHeight
  const height = isPreview
    ? PREVIEW.height
    : Math.round(rowsTop + count * row + labelled * row * GROUP_ROWS + footHeight(look) + 10)

  const states = new Set<ShownState>()
  let leans = false
  const changed = new Map(changes?.map((change) => [`${change.actor} ${change.issue}`, change]))
  const body: Svg[] = []
  let y = rowsTop
  for (const group of chosen.groups) {
    if (group.label !== null && !isPreview) {
      y += row * GROUP_ROWS
      body.push(
        text(
          size.margin,
          y - row * 0.22,
          group.label,
          { size: size.detail, weight: 600 },
          look.palette.muted,
        ),
      )
    }
    for (const { actor, cells } of group.rows) {
      body.push(matrixRow(actor, cells, y))
      y += row
    }
  }
  const shown = [
    count < table.matching.actors && `${count} of ${table.matching.actors} actors`,
    chosen.columns.length < table.matching.issues &&
      `${chosen.columns.length} of ${table.matching.issues} issues`,
  ].filter((part) => part !== false)
  const empty =
    count === 0
      ? text(
          size.margin,
          header.bottom + size.finding * 2,
          'Nothing is recorded for this view.',
          { size: size.finding },
          look.palette.muted,
        )
      : NOTHING
  return document(
    { title: words.title, description: words.finding ?? '', width, height },
    look,
    header.svg,
    count === 0
      ? NOTHING
      : columnHeads(chosen.columns, header.bottom, headHeight, { label, cellWidth, names, look }),
    ...body,
    empty,
    foot(
      { link: words.link, shown: shown.length > 0 ? shown.join(', ') : null, key: { states, leans } },
      width,
      height,
      look,
    ),
  )

  function matrixRow(actor: string, cells: readonly MatrixRow['cells'][number][], at: number): Svg {
    const name = cut(measure, actorName(names, actor), labelType, label - 10)
    return join(
      el('rect', {
        x: size.margin,
        y: at,
        width: label + cellWidth * cells.length,
        height: 1,
        fill: look.palette.hairline,
      }),
      text(size.margin, at + row / 2 + size.name * 0.35, name, labelType, look.palette.ink),
      ...cells.map((cell, i) => {
        const chip = chipOfCell(cell)
        states.add(chip.state)
        leans ||= Boolean(chip.lean)
        const gap = isPreview ? 3 : 2
        const box = {
          x: size.margin + label + i * cellWidth + gap,
          y: at + gap * 0.75 + 0.5,
          width: cellWidth - 2 * gap,
          height: row - gap * 1.5,
        }
        const change = changed.get(`${actor} ${chosen.columns[i]?.issue}`)
        if (changes === null) return cellMark(box, chip, size.detail, look.palette)
        return change
          ? changedMark(box, chipOfCell(change.before), chip, size.detail, look.palette)
          : el('g', { opacity: 0.35 }, cellMark(box, chip, size.detail, look.palette))
      }),
    )
  }
}

interface HeadPlace {
  readonly label: number
  readonly cellWidth: number
  readonly names: Names
  readonly look: Look
}

/** Companies over their topics, and under each topic how many hold which stance. */
function columnHeads(
  columns: readonly MatrixColumn[],
  top: number,
  height: number,
  { label, cellWidth, names, look }: HeadPlace,
): Svg {
  const { size, palette, measure } = look
  const left = size.margin + label
  const company = { size: size.name, weight: 600 } as const
  const topic = { size: size.detail } as const
  const roomy = columns.length <= ROOMY_COLUMNS
  const parts: Svg[] = []
  let at = 0
  for (const [slug, own] of groupBy(columns, (column) => column.company)) {
    const x = left + at * cellWidth
    const room = own.length * cellWidth - 10
    parts.push(
      text(
        x + 4,
        top + size.name,
        cut(measure, companyName(names, slug), company, room),
        company,
        palette.ink,
      ),
    )
    parts.push(
      el('rect', {
        x: x + 4,
        y: top + size.name * 1.42,
        width: own.length * cellWidth - 8,
        height: 1.5,
        fill: palette.ink,
      }),
    )
    at += own.length
  }
  columns.forEach((column, i) => {
    const x = left + i * cellWidth + 4
    const name = roomy ? topicName(names, column.topic) : topicShortName(names, column.topic)
    // The longest word decides how small: a name in halves is none.
    const longest = name.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '')
    const set = fitted(measure, longest, topic, cellWidth - 8, 0.78).type
    wrap(measure, name, set, cellWidth - 8, roomy ? 1 : 2).forEach((line, n) => {
      parts.push(text(x, top + size.name * 1.5 + topic.size * (1.25 + n * 1.12), line, set, palette.muted))
    })
    parts.push(spread(column, x, top + height - 8, cellWidth - 8, look))
  })
  return join(...parts)
}

function spread(column: MatrixColumn, x: number, y: number, width: number, { palette }: Look): Svg {
  const all = total(column)
  let at = x
  return join(
    ...STANCES.filter((stance) => column.counts[stance] > 0).map((stance) => {
      const share = (width * column.counts[stance]) / all
      const bar = el('rect', {
        x: at,
        y,
        width: Math.max(1, share - 0.75),
        height: 4,
        fill: palette.stance[stance].fill,
      })
      at += share
      return bar
    }),
  )
}
