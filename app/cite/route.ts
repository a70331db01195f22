import { problem } from '@/lib/http/problem'
import { CITATION, CITATION_FORMATS, isCitationFormat } from '@/lib/interchange/citation'
import { citedWork } from '../share/cited-work'
import { readSharedView } from '../shared-view'

export const dynamic = 'force-dynamic'

/** A citation as a file: `address` is the path of a view or an event, `format` one of the six, `pinned` a short link. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const format = params.get('format') ?? 'apa'
  if (!isCitationFormat(format))
    return problem(400, 'Bad request', {
      errors: [{ field: 'format', message: `one of ${CITATION_FORMATS.join(', ')}` }],
    })
  const shared = await readSharedView(params.get('address') ?? '', params.get('pinned'))
  if (!shared) return problem(404, 'Not found', { detail: 'This is not the address of a view.' })
  const { type, ending, write } = CITATION[format]
  const work = await citedWork(shared)
  return new Response(write(work), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `${type === 'text/plain' ? 'inline' : 'attachment'}; filename="${work.key}.${ending}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
