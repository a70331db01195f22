import { problem } from '@/lib/http/problem'
import { readSharedView } from '../../shared-view'
import { loadShare } from '../load-share'

export const dynamic = 'force-dynamic'

/** What the share dialog shows: `address` is the path of a view, `pinned` its short link where it has one. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const shared = await readSharedView(params.get('address') ?? '', params.get('pinned'))
  if (!shared) return problem(404, 'Not found', { detail: 'This is not the address of a view.' })
  return Response.json(await loadShare(shared), { headers: { 'cache-control': 'no-store' } })
}
