import { readFormBody } from '@/lib/http/read-form-body'
import { readEventForm } from '@/lib/schemas/event-form'
import { checkEntry } from '../../event-form/check-entry'
import { loadTarget } from '../../event-form/entry-target'

export const dynamic = 'force-dynamic'

/** What the server makes of a form that is being filled in: effect, duplicates, names. Records nothing. */
export async function POST(request: Request): Promise<Response> {
  const read = await readFormBody(request)
  if (!read.ok)
    return Response.json(
      { title: read.title, status: read.status },
      // What was left unread would otherwise be taken for the next request of the connection.
      { status: read.status, headers: { Connection: 'close' } },
    )
  const event = read.form.get('event')
  const target = typeof event === 'string' ? await loadTarget({ kind: 'edit', event }) : null
  const { check } = await checkEntry(readEventForm(read.form), target?.event ?? null)
  return Response.json(check, { headers: { 'Cache-Control': 'no-store' } })
}
