import 'server-only'
import type { Executor } from './client'

export type Readiness = { ready: true } | { ready: false; reason: 'database-unreachable' | 'not-migrated' }

/** Whether the database answers and has all of these migrations. One that has more of them is ready too. */
export async function getReadiness(db: Executor, migrations: readonly string[]): Promise<Readiness> {
  try {
    const rows = await db.$queryRaw<{ missing: number }[]>`
      SELECT count(*)::int AS "missing" FROM unnest(${[...migrations]}::text[]) AS wanted("name")
      WHERE "name" NOT IN (
        SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL)`
    return rows[0]?.missing === 0 ? { ready: true } : { ready: false, reason: 'not-migrated' }
  } catch (error) {
    return { ready: false, reason: isMissingTable(error) ? 'not-migrated' : 'database-unreachable' }
  }
}

/** PostgreSQL's 42P01, undefined_table. */
const isMissingTable = (error: unknown): boolean => JSON.stringify(error).includes('42P01')
