import 'server-only'
import { cache } from 'react'
import { pool } from './client'

/** The state of the record as a whole. */
export interface DataVersion {
  /** Another one after every write that readers could see. */
  readonly tag: string
  /** When the record last changed: a moment, ISO 8601 in UTC; `null` while nothing is recorded. */
  readonly changedAt: string | null
}

/**
 * Which state of the record an answer is made from. Read it before the answer: then an answer is never older than what
 * it claims to be. The sum is kept by triggers (`data_change`), and costs the same however large the database.
 */
export const readDataVersion = cache((): Promise<DataVersion> => askDataVersion())

let underWay: Promise<DataVersion> | null = null
let waiting: Promise<DataVersion> | null = null

/**
 * The same for whoever is no page. However many ask at once, one question is under way and one waits: who comes while a
 * question is under way shares the next one, because the answer to the first may be from before they came. So each gets
 * a state that has every write which was acknowledged before they asked, on whatever instance it was made.
 */
export function askDataVersion(): Promise<DataVersion> {
  if (!underWay) return begin()
  waiting ??= underWay.then(begin, begin)
  return waiting
}

function begin(): Promise<DataVersion> {
  waiting = null
  const question = ask()
  underWay = question
  const end = () => {
    if (underWay === question) underWay = null
  }
  question.then(end, end)
  return question
}

async function ask(): Promise<DataVersion> {
  const { rows } = await pool().query<{ tag: string; changedAt: Date | null }>(
    `SELECT coalesce(sum("changes"), 0)::text AS "tag", (SELECT max("recorded_at") FROM "revision") AS "changedAt"
     FROM "data_change"`,
  )
  return { tag: rows[0]?.tag ?? '', changedAt: rows[0]?.changedAt?.toISOString() ?? null }
}
