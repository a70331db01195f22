import { openRelease } from '@/lib/data/releases'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'

export const dynamic = 'force-dynamic'

/** The ZIP of a release. It never changes, so whoever has it need not ask again. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/data/releases/[file]'>,
): Promise<Response> {
  const { file } = await params
  const found = await openRelease(file)
  if (!found) return openToAll(problem(404, 'Not found', { detail: 'There is no release of this name.' }))
  const { release, pieces } = found
  const tag = `"${release.sha256}"`
  const headers = {
    etag: tag,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match')?.includes(tag))
    return openToAll(new Response(null, { status: 304, headers }))
  const iterator = pieces()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return(undefined)
    },
  })
  return openToAll(
    new Response(body, {
      headers: {
        ...headers,
        'content-type': 'application/zip',
        'content-length': String(release.bytes),
        'content-disposition': `attachment; filename="${release.file}"`,
      },
    }),
  )
}
