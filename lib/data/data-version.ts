import 'server-only'
import { cache } from 'react'
import { pool } from './client'
import { currentReading } from './current-reading'
import { type DataVersion, VersionQuestion } from './version-question'

export type { DataVersion } from './version-question'

const ofPrimary = new VersionQuestion(pool)

/** What the primary has now. */
export const askDataVersion = (): Promise<DataVersion> => ofPrimary.ask()

/**
 * Which state of the record a page is made from. Read it before the answer: then an answer is never older than what it
 * claims to be. The sum is kept by triggers (`data_change`), and costs the same however large the database. Where the
 * answer comes from a replica, it is the state that the replica was known to have.
 */
export const readDataVersion = cache(
  async (): Promise<DataVersion> => currentReading()?.version ?? (await askDataVersion()),
)
