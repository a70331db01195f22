import 'server-only'
import type pg from 'pg'
import { noteTroubleOf } from './database-trouble'

/** The state of the record as a whole. */
export interface DataVersion {
  /** Another one after every write that readers could see. */
  readonly tag: string
  /** When the record last changed: a moment, ISO 8601 in UTC; `null` while nothing is recorded. */
  readonly changedAt: string | null
}

/** Longer than a busy database takes: one that accepts questions and answers none is as good as gone. */
const ANSWER_WITHIN = 15_000

/**
 * Asks one server for the state that it has. However many ask at once, one question is under way and one waits: who comes
 * while a question is under way shares the next one, because the answer to the first may be from before they came. So
 * each gets a state that has every write which was acknowledged before they asked, on whatever instance it was made.
 */
export class VersionQuestion {
  constructor(pool: () => pg.Pool) {
    this.#pool = pool
  }

  readonly #pool: () => pg.Pool
  #underWay: Promise<DataVersion> | null = null
  #waiting: Promise<DataVersion> | null = null

  ask(): Promise<DataVersion> {
    if (!this.#underWay) return this.#begin()
    const next = () => this.#begin()
    this.#waiting ??= this.#underWay.then(next, next)
    return this.#waiting
  }

  #begin(): Promise<DataVersion> {
    this.#waiting = null
    const question = askOnce(this.#pool())
    this.#underWay = question
    const end = () => {
      if (this.#underWay === question) this.#underWay = null
    }
    question.then(end, end)
    return question
  }
}

const QUESTION = {
  // Kept ready on each connection: planning it would take longer than answering it.
  name: 'data-version',
  text: `SELECT coalesce(sum("changes"), 0)::text AS "tag", (SELECT max("recorded_at") FROM "revision") AS "changedAt"
     FROM "data_change"`,
  // Known to pg, not to its types.
  query_timeout: ANSWER_WITHIN,
}

async function askOnce(pool: pg.Pool): Promise<DataVersion> {
  const { rows } = await pool.query<{ tag: string; changedAt: Date | null }>(QUESTION).catch((error) => {
    noteTroubleOf(error)
    throw error
  })
  return { tag: rows[0]?.tag ?? '', changedAt: rows[0]?.changedAt?.toISOString() ?? null }
}
