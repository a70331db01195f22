import 'server-only'
import { CELL_STATES } from '@/lib/domain/cell-state'
import {
  type CohesionOn,
  cohesionOverTime,
  shownCohesion,
  yearEndsUpTo,
} from '@/lib/domain/cohesion-over-time'
import { type DateNumber, dayNumber } from '@/lib/domain/date-number'
import { NONE, stanceOfMarks } from '@/lib/domain/fold-sweep'
import type { Lens } from '@/lib/domain/lens'
import { type Membership, membersOn } from '@/lib/domain/membership'
import { type Day, yearOf } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { type CellFilter, listCellHistories } from './cell-histories'
import { listCellNames } from './cell-names'
import { foldRecord } from './record/fold-record'
import { keptRecord } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'

/**
 * The cohesion of those who were members of a bloc at the end of each year and on the day of the filter, from the first year
 * in which something is recorded of any who ever were. Folded in memory: no life is held.
 */
export async function listCohesion(
  filter: CellFilter,
  lens: Lens,
  bloc: string,
  memberships: readonly Membership[],
): Promise<CohesionOn[]> {
  const own = memberships.filter((membership) => membership.bloc === bloc)
  const actors = [...new Set(own.map(({ member }) => member))]
  if (actors.length === 0) return []
  const ofMembers = { ...filter, actors }
  const record = await keptRecord()
  if (record) return inRecord(record, ofMembers, lens, bloc, own)
  const histories = await listCellHistories(ofMembers, lens)
  return cohesionOverTime(histories, own, bloc, yearEndsUpTo(histories, filter.asOf))
}

interface Held {
  readonly day: Day
  readonly number: DateNumber
  readonly members: ReadonlySet<string>
  /** Of each issue how many members held each stance. */
  readonly issues: Map<number, number[]>
}

const ENDED = CELL_STATES.indexOf('ended')

async function inRecord(
  record: PackedRecord,
  filter: CellFilter,
  lens: Lens,
  bloc: string,
  memberships: readonly Membership[],
): Promise<CohesionOn[]> {
  const { actors } = await listCellNames()
  const last = dayNumber(filter.asOf)
  const days = new Map<Day, Held>()
  const on = (day: Day): Held => {
    const known = days.get(day)
    if (known) return known
    const members = new Set(membersOn(memberships, bloc, day))
    const held = { day, number: dayNumber(day), members, issues: new Map() }
    days.set(day, held)
    return held
  }
  const lastYear = yearOf(filter.asOf)
  await foldRecord(
    record,
    filter,
    lens,
    ({ actorId, issueId, sweep, columns }) => {
      const actor = actors.get(actorId)?.code
      const begin = Math.floor((sweep.from[0] as number) / 10_000)
      if (actor === undefined || (sweep.from[0] as number) > last) return
      for (let year = begin; year <= lastYear; year++) {
        const held = on(year === lastYear ? filter.asOf : `${year}-12-31`)
        const segment = held.members.has(actor) ? sweep.on(held.number) : NONE
        if (segment === NONE || sweep.state[segment] === ENDED) continue
        const stance = STANCES.indexOf(stanceOfMarks(columns.marks[sweep.event[segment] as number] as number))
        const counts = held.issues.get(issueId) ?? STANCES.map(() => 0)
        counts[stance] = (counts[stance] ?? 0) + 1
        held.issues.set(issueId, counts)
      }
    },
    last,
  )
  return [...days.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ day, members, issues }) => ({
      day,
      members: members.size,
      cohesion: shownCohesion(issues.values()),
    }))
}
