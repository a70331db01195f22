import 'server-only'
import { listCells } from '@/lib/data/cells'
import { getDirectory } from '@/lib/data/directory'
import { countEventsOf, readAllEvents } from '@/lib/data/event-export'
import { listLives } from '@/lib/data/lives'
import { getStanceEvent } from '@/lib/data/stance-events'
import { changesIn } from '@/lib/domain/listed-shifts'
import { buildMatrix } from '@/lib/domain/matrix'
import { isMemberOn } from '@/lib/domain/membership'
import type { Day } from '@/lib/domain/partial-date'
import { problem } from '@/lib/http/problem'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { eventCsvHeader, eventCsvRows } from '@/lib/interchange/event-csv'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { encodeMatrix } from '@/lib/interchange/matrix-json'
import { NDJSON_TYPE } from '@/lib/interchange/ndjson'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
import { addressOf } from '@/lib/schemas/view-path'
import type { Asked } from './asked'
import { eventLines } from './event-lines'
import { streamedAnswer } from './streamed-answer'
import { wholeAnswer } from './whole-answer'

/** What decides an answer that is written as it is read, beside the data. */
export const keyOf = (asked: Asked): string[] => [addressOf(asked), asked.asOf, asked.absolute('/')]

/** All events of a view as CSV, however many. */
export const eventsAsCsv = (request: Request, asked: Asked): Promise<Response> =>
  streamedAnswer(request, {
    type: CSV_TYPE,
    key: keyOf(asked),
    headers: { 'content-disposition': `attachment; filename="${fileName(asked)}"` },
    async *parts() {
      yield eventCsvHeader()
      for await (const events of readAllEvents(asked.filter))
        yield eventCsvRows(events.map(eventOnTheWire), (id) => asked.absolute(`/events/${id}`))
    },
  })

/** All events of a view as NDJSON: one event as in the API a line, which an import reads again. */
export const eventsAsNdjson = (request: Request, asked: Asked): Promise<Response> =>
  streamedAnswer(request, {
    type: NDJSON_TYPE,
    key: keyOf(asked),
    headers: { 'content-disposition': `attachment; filename="${fileName(asked)}"` },
    parts: () => eventLines(asked.filter),
  })

/** All events of a view in the form of the API's lists, after what the page says of the view as a whole. */
export const eventsAsJson = (request: Request, asked: Asked): Promise<Response> =>
  streamedAnswer(request, {
    type: 'application/json',
    key: keyOf(asked),
    async *parts() {
      const head = {
        ...viewOnTheWire(asked),
        ...(await standing(asked)),
        total: await countEventsOf(asked.filter),
      }
      yield `${JSON.stringify(head).slice(0, -1)},"next":null,"data":[`
      let separator = ''
      for await (const events of readAllEvents(asked.filter)) {
        yield separator + events.map((event) => JSON.stringify(eventOnTheWire(event))).join(',\n')
        separator = ',\n'
      }
      yield ']}\n'
    },
  })

/** One event as in the API, as it stands or as it was known at a moment. Withdrawn: 410 with the reason. */
export async function eventAsJson(request: Request, id: string, knownAt: string | null): Promise<Response> {
  const event = await getStanceEvent(id, knownAt)
  if (!event)
    return problem(404, 'Not found', {
      detail: knownAt === null ? undefined : `This event was not recorded yet at ${knownAt}.`,
    })
  if (event.status !== 'published')
    return problem(410, 'Gone', {
      detail: `This event was withdrawn: ${event.statusReason ?? 'no reason was given'}`,
    })
  return wholeAnswer(
    request,
    `${JSON.stringify(eventOnTheWire(event))}\n`,
    'application/json',
    event.changedAt,
  )
}

/** Which view an answer is of. */
export const viewOnTheWire = ({ page, view, asOf }: Asked) => ({
  ...('actor' in page && { actor: page.actor }),
  ...('company' in page && { company: page.company }),
  ...('topic' in page && { topic: page.topic }),
  asOf,
  knownAt: view.knownAt,
  lens: view.lens,
})

/** What the page of a country, a company or an issue shows beside events: the stances on its day, and how they changed. */
async function standing({ page, filter, view, asOf }: Asked) {
  if (page.page === 'timeline') return {}
  const histories = await listLives(filter, view.lens)
  const { cells } = encodeMatrix(buildMatrix(histories, asOf), {
    asOf,
    knownAt: view.knownAt,
    basis: view.lens.basis,
  })
  return {
    stances: cells,
    ...(page.page === 'bloc' && (await members(page.actor, filter, view, asOf))),
    shifts: changesIn(histories, asOf).map(shiftOnTheWire),
  }
}

/** Of a bloc, as on its page: who belongs to it on the day, and what each of them holds. */
async function members(bloc: string, filter: Asked['filter'], view: Asked['view'], asOf: Day) {
  const { memberships } = await getDirectory()
  const cells = await listCells({ ...filter, actors: [], blocs: [bloc] }, view.lens)
  const own = cells.filter(({ actor }) => actor !== bloc)
  const { cells: memberStances } = encodeMatrix(own, { asOf, knownAt: view.knownAt, basis: view.lens.basis })
  return {
    members: memberships
      .filter((m) => m.bloc === bloc && isMemberOn(m, asOf))
      .map(({ member }) => member)
      .sort(),
    memberStances,
  }
}

/** "demarche-countries-gbr-2026-11-22.csv" */
export const fileName = ({ path, asOf, ending }: Asked): string =>
  `demarche${path.replaceAll('/', '-')}-${asOf}.${ending}`
