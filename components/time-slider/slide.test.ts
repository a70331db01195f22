import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbouringLenses, tallyOf } from '@/lib/domain/headline'
import { ALL_LENSES } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { arrangeMatrix } from '@/lib/domain/matrix-table'
import { companyName, type Names, topicName } from '@/lib/domain/names'
import { anyCells, anyDay, livesOf } from '@/lib/testing/arbitrary-histories'
import { compactColumns, compactRows } from '../matrix/compact-row'
import { cellHtml, rowsHtml } from '../matrix/row-html'
import { cellOnDay } from './cell-on-day'
import { readSlide, talliesOn, writeSlide } from './slide-payload'

const actor = (name: string, kind: 'country' | 'bloc' = 'country') => ({ name, kind, region: 'Europe' })
const names = {
  actors: new Map([
    ['GBR', actor('United Kingdom')],
    ['DEU', actor('Germany')],
    ['FRA', actor('France')],
    ['EU', actor('European Union', 'bloc')],
  ]),
  companies: new Map([
    ['huawei', { name: 'Huawei' }],
    ['zte', { name: 'ZTE & Co' }],
    ['bytedance', { name: 'ByteDance' }],
  ]),
  topics: new Map([
    ['5g-networks', { name: '5G networks', shortName: '5G' }],
    ['gov-devices', { name: 'Devices of the state', shortName: 'Devices' }],
  ]),
} satisfies Names
const anyLens = fc.constantFrom(...ALL_LENSES)
const nothing = { lead: null, names, events: new Map() }
const travelled = (data: Parameters<typeof writeSlide>[0]) =>
  readSlide(JSON.parse(JSON.stringify(writeSlide(data))))

describe('what the slider draws in the browser', () => {
  it('is, cell by cell, what the server draws on any day and under any lens, compared with another day or not', () => {
    fc.assert(
      fc.property(
        anyCells,
        anyLens,
        anyDay,
        fc.option(anyDay),
        fc.boolean(),
        (cells, lens, day, vs, labelled) => {
          const histories = livesOf(cells, lens)
          const table = arrangeMatrix(buildMatrix(histories, day), names, {
            sort: 'name',
            select: 'all',
            evidence: () => 1,
            among: histories.flatMap((h) => buildMatrix([h], h.segments.at(-1)?.from ?? day)),
          })
          const changes = vs === null ? [] : diffMatrix(histories, vs, day)
          const columns = compactColumns(table.columns, names)
          const rows = table.groups.flatMap((group) => group.rows)
          const served = rowsHtml(compactRows(rows, names, table.columns, changes), columns, { labelled })

          const slid = travelled({ histories, ...nothing })
          const own = new Map(slid.histories.map((h) => [`${h.actor} ${h.issue}`, h]))
          const drawn = compactRows(rows, slid.names)
            .map(({ code, name, href }) => {
              const cellsOfRow = table.columns.map(({ issue, company, topic }, i) => {
                const history = own.get(`${code} ${issue}`)
                const { cell, old } = history ? cellOnDay(history, day, vs) : { cell: null, old: undefined }
                const named = {
                  actor: name,
                  company: companyName(slid.names, company),
                  topic: topicName(slid.names, topic),
                }
                return (
                  (columns[i]?.opens ? '<td class=opens>' : '<td>') + cellHtml(named, cell, { labelled, old })
                )
              })
              return `<tr><th scope=row><a href="${href}" data-code="${code}">${name}</a></th>${cellsOfRow.join('')}</tr>`
            })
            .join('')
          expect(drawn).toBe(served)
        },
      ),
    )
  })

  it('counts the leading issue as the server does, under every lens beside the own', () => {
    fc.assert(
      fc.property(anyCells, anyLens, anyDay, (cells, lens, day) => {
        const issue = cells.filter((cell) => cell.issue === 'huawei/5g-networks')
        const lenses = neighbouringLenses(lens)
        const lead = {
          company: 'huawei',
          topic: '5g-networks',
          histories: lenses.map((neighbour) => livesOf(issue, neighbour.lens)),
        }
        const slid = travelled({ ...nothing, histories: [], lead })
        if (!slid.lead) throw new Error('the lead was lost on the way')
        expect(talliesOn(slid.lead, lens, day, slid.names)).toEqual(
          lenses.map((neighbour) => ({
            ...neighbour,
            tally: tallyOf(buildMatrix(livesOf(issue, neighbour.lens), day), names.actors),
          })),
        )
      }),
    )
  })
})
