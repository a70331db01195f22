import 'server-only'
import type { ImportError, ImportVerdict } from '@/lib/schemas/import-answer'
import type { Executor } from '../client'
import { type StoredEvent, snapshotOf, storedEvent } from '../event-parts'
import { newPublicId, publicIdOfKey } from '../public-id'
import {
  currentJson,
  type ExistingEvent,
  findExisting,
  findSteps,
  type Recorded,
  type Step,
  stepsOfEvent,
} from './existing'
import type { ReadRow } from './read-row'
import { fingerprint, SeenTexts } from './seen'

/** What is to be done with a row. */
export type Judged =
  | { readonly verdict: 'new'; readonly row: ReadRow; readonly event: StoredEvent }
  | {
      readonly verdict: 'changed'
      readonly row: ReadRow
      readonly event: StoredEvent
      readonly current: ExistingEvent
    }
  | {
      readonly verdict: 'same' | 'duplicate'
      readonly row: ReadRow
      readonly id: string | null
      /** Why it is left out, where that is not plain. */
      readonly note?: string
    }
  | { readonly verdict: 'error'; readonly row: ReadRow; readonly error: ImportError }

export type Change = Extract<Judged, { verdict: 'changed' }>
export const isChanged = (judged: Judged): judged is Change => judged.verdict === 'changed'

const LEFT_OUT = {
  retracted: 'was withdrawn here: left out; whoever wants it back restores it',
  merged: 'was merged into another here: left out',
} as const
const ANOTHER = (line: number) => `This is the id of line ${line}, which says something else`

/** Tells rows from what is recorded and from each other. One for a whole file: it remembers the rows before. */
export class RowJudge {
  private readonly ids = new SeenTexts()
  private readonly steps = new SeenTexts()
  /** The ids of keys, where they do not follow from them. */
  private readonly keys = new Map<string, string>()

  /** Whether a row before gave this id. */
  hasId = (id: string): boolean => this.ids.get(id) !== null

  async judge(tx: Executor, rows: readonly ReadRow[]): Promise<Judged[]> {
    const identified = rows.filter((row) => row.id !== null || row.key !== null)
    const existing = await findExisting(
      tx,
      identified.flatMap(({ id, key }) => [...(id ? [id] : []), ...(key && !id ? [publicIdOfKey(key)] : [])]),
      identified.flatMap(({ key }) => (key ? [key] : [])),
    )
    const unknown = rows.filter((row) => row.id === null && row.key === null)
    const steps = await findSteps(tx, unknown.flatMap(stepsOf))
    const recorded = { ...existing, steps }
    return rows.map((row) => this.judgeOne(row, recorded))
  }

  /** The same of one row, where all that was recorded before the file is known: nobody needs to be asked. */
  judgeKnown = (row: ReadRow, recorded: Recorded): Judged => this.judgeOne(row, recorded)

  private judgeOne(row: ReadRow, { byId, byKey, steps }: Recorded): Judged {
    const { id, key } = row
    if (id === null && key === null) return this.judgeStep(row, steps)
    const ofKey = key === null ? undefined : byKey.get(key)
    const idOfKey = ofKey?.id ?? this.idInFile(key)
    const wanted = id ?? idOfKey ?? publicIdOfKey(key as string)
    if (idOfKey !== undefined && idOfKey !== wanted)
      return wrong(row, 'key', `Another event has this key: ${idOfKey}`)
    if (key !== null && wanted !== publicIdOfKey(key)) this.keys.set(key, wanted)
    return this.judgeIdentified(row, wanted, byId.get(wanted) ?? ofKey)
  }

  /** The id of the row before that had this key. */
  private idInFile(key: string | null): string | undefined {
    if (key === null) return undefined
    const known = this.keys.get(key)
    if (known !== undefined) return known
    const own = publicIdOfKey(key)
    return this.hasId(own) ? own : undefined
  }

  private judgeIdentified(row: ReadRow, id: string, current: ExistingEvent | undefined): Judged {
    const event = storedEvent(id, current ? current.key : row.key, row.fields)
    const json = JSON.stringify(snapshotOf(event))
    const print = fingerprint(json)
    const before = this.ids.get(id)
    if (before)
      return before.fingerprint === print
        ? { verdict: 'duplicate', row, id }
        : wrong(row, row.id === null ? 'key' : 'id', ANOTHER(before.line))
    this.ids.add(row.line, print, id)
    for (const step of stepsOf(row)) this.keep(step, row.line, print)
    if (!current) return { verdict: 'new', row, event }
    // A file from before does not undo what was decided here since: an earlier release can be imported all the same.
    if (current.status !== 'published')
      return { verdict: 'duplicate', row, id, note: LEFT_OUT[current.status] }
    if (currentJson(current) === json) return { verdict: 'same', row, id }
    // What it told before the file is no new step, whether the correction has been written by then or not.
    for (const step of stepsOfEvent(current)) this.keep(step, row.line, print)
    return { verdict: 'changed', row, event, current }
  }

  private judgeStep(row: ReadRow, recorded: Recorded['steps']): Judged {
    const steps = stepsOf(row)
    const [only] = steps
    const isNew =
      steps.length === 1 && only !== undefined
        ? this.keep(only, row.line, 0)
        : steps.every(({ url, actor, issue, announcedOn }) => !this.steps.get(url, actor, issue, announcedOn))
    if (!isNew) return { verdict: 'duplicate', row, id: null }
    if (steps.length > 1) for (const step of steps) this.keep(step, row.line, 0)
    for (const step of steps) {
      const current = recorded.find(step)
      if (!current) continue
      const would = snapshotOf(storedEvent(current.id, current.key, row.fields))
      const same = JSON.stringify(would) === currentJson(current)
      return { verdict: same ? 'same' : 'duplicate', row, id: current.id }
    }
    // Nobody can have given this id before, so it need not be remembered.
    return { verdict: 'new', row, event: storedEvent(newPublicId(), null, row.fields) }
  }

  /** Whether it is the first time. */
  private keep({ url, actor, issue, announcedOn }: Step, line: number, print: number): boolean {
    return this.steps.add(line, print, url, actor, issue, announcedOn)
  }
}

const stepsOf = ({ fields, actor, issue }: ReadRow): Step[] =>
  fields.sources.map(({ url }) => ({ url, actor: actor.key, issue, announcedOn: fields.announcedOn }))

const wrong = (row: ReadRow, field: string, message: string): Judged => ({
  verdict: 'error',
  row,
  error: { line: row.line, field, message },
})

/** For people. */
export function verdictOf(judged: Judged): ImportVerdict {
  const { row, verdict } = judged
  return {
    line: row.line,
    verdict,
    event: 'event' in judged ? judged.event.id : 'id' in judged ? judged.id : null,
    title: row.fields.title,
    note: 'note' in judged ? (judged.note ?? null) : null,
    errors: 'error' in judged ? [judged.error] : [],
  }
}
