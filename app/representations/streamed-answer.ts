import 'server-only'
import { type DataVersion, readDataVersion } from '@/lib/data/data-version'
import { entityTag, isUnchanged, validators } from '@/lib/http/conditional'
import { openToAll } from '@/lib/http/open-to-all'

/** Of the forms of these answers: a release that writes them otherwise makes another validator. */
const FORM = '1'

interface Streamed {
  readonly type: string
  /** All that decides the answer beside the data: the view, its day, the form, the address of the site. */
  readonly key: readonly string[]
  /** Parts of the body. Begun only when they are wanted. */
  readonly parts: (version: DataVersion) => AsyncIterable<string>
  readonly headers?: Record<string, string>
}

/** An answer of any length, written as it is read. Its validator is the state of the data, read before. */
export async function streamedAnswer(request: Request, answer: Streamed): Promise<Response> {
  const version = await readDataVersion()
  const tag = entityTag(FORM, version.tag, answer.type, ...answer.key)
  const headers = {
    ...validators(tag, version.changedAt),
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  }
  if (isUnchanged(request, headers)) return openToAll(new Response(null, { status: 304, headers }))
  return openToAll(
    new Response(bytesOf(answer.parts(version)), { headers: { ...headers, 'content-type': answer.type } }),
  )
}

/** Pulled, not pushed: a slow reader slows the reading of the database, and one who leaves ends it. */
function bytesOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
