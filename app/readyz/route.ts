import { db } from '@/lib/data/client'
import { getReadiness } from '@/lib/data/readiness'
import { isFirstReading } from '@/lib/data/record/kept-record'

export const dynamic = 'force-dynamic'

/** next.config.js writes the names in at build time, so that a bare image needs no migrations folder. */
const MIGRATIONS = (process.env.MIGRATIONS ?? '').split(' ').filter(Boolean)

/**
 * Ready: the database can be reached and has every migration of this build, and the record has been read into memory where
 * it is kept there. Otherwise 503, to be asked again.
 */
export async function GET(): Promise<Response> {
  const readiness = await getReadiness(db(), MIGRATIONS)
  const headers = { 'Cache-Control': 'no-store' }
  const reason = readiness.ready ? (isFirstReading() ? 'reading-the-record' : null) : readiness.reason
  return reason === null
    ? Response.json({ status: 'ready' }, { headers })
    : Response.json(
        { status: 'not ready', reason },
        { status: 503, headers: { ...headers, 'Retry-After': '5' } },
      )
}
