import 'server-only'
import { entityTag, isUnchanged, validators } from '@/lib/http/conditional'
import { openToAll } from '@/lib/http/open-to-all'

/** An answer that is there as a whole; its validator is made from its own bytes. */
export function wholeAnswer(
  request: Request,
  body: string,
  type: string,
  changedAt: string | null,
  more: Record<string, string> = {},
): Response {
  const tag = entityTag(body)
  const headers = { ...validators(tag, changedAt), 'x-content-type-options': 'nosniff', ...more }
  return openToAll(
    isUnchanged(request, headers)
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers: { ...headers, 'content-type': type } }),
  )
}
