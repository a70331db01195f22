export const dynamic = 'force-dynamic'

/** Alive: the process answers. Says nothing of the database, whose failure a restart of the app would not mend. */
export function GET(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'Cache-Control': 'no-store' } })
}
