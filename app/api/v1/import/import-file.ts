import 'server-only'
import { policy } from '@/lib/auth/policy'
import { importEvents } from '@/lib/data/import/import-events'
import { canPublishProposal } from '@/lib/domain/permission'
import { env } from '@/lib/env'
import { refuseMediaType } from '@/lib/http/media-type'
import { problem } from '@/lib/http/problem'
import { openImport, readWishes } from '@/lib/interchange/open-import'
import type { Work } from '../answer-call'
import { unprocessable } from '../events/refusals'

const MOST_BYTES = 4 * 1024 ** 3

class TooLarge extends Error {}

/** Imports the body as it comes. The form of the answer is the same whether the file was applied or refused. */
export const importFile: Work = async ({ request, search, query, actor }) => {
  const refused = refuseMediaType(request, [])
  if (refused) return refused
  if (!actor) throw new Error('a file was sent by nobody')
  if (!canPublishProposal(actor.role, true, policy()))
    return problem(403, 'Forbidden', {
      detail:
        'Nobody publishes alone here (two-person review), so files are imported on the command line only.',
    })
  const told = readWishes(search.getAll('map'), search.getAll('set'))
  if (!told.ok) return problem(400, 'Bad request', { errors: [{ field: 'map', message: told.message }] })
  try {
    const opened = await openImport(limited(request), told.wishes)
    if (!opened.ok) return unprocessable([{ field: 'body', message: opened.message }])
    if (opened.fault) return unprocessable([{ field: 'map', message: opened.fault }])
    const { dryRun = false, createMissing = false, name = 'a file' } = query.values
    const answer = await importEvents(env().DATABASE_URL, opened.rows, {
      dryRun: dryRun === true,
      createMissing: createMissing === true,
      by: { userId: null, name: actor.name },
      note: `Imported from ${String(name)}`,
      proposeTitles: opened.proposeTitles,
      notes: opened.notes,
    })
    if (answer.applied || dryRun === true) return { body: answer }
    return problem(422, 'Unprocessable content', {
      detail: 'Rows have errors, so nothing of the file was imported.',
      more: { ...answer },
    })
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return problem(413, 'Content too large', {
      detail: `At most ${MOST_BYTES.toLocaleString('en')} bytes are read.`,
    })
  }
}

async function* limited(request: Request): AsyncGenerator<Uint8Array> {
  let bytes = 0
  if (!request.body) return
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES) throw new TooLarge()
    yield chunk
  }
}
