import 'server-only'
import type { z } from 'zod'
import { clientAddress } from '@/lib/http/client-address'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { consume, type Limiter, tooManyRequests } from '@/lib/http/rate-limit'
import { readJsonBody } from '@/lib/http/read-json-body'
import { fieldErrors } from '@/lib/schemas/event-input'

interface Settings<Input> {
  readonly limiter: Limiter
  readonly mostBytes: number
  readonly input: z.ZodType<Input>
}

/** Answers a call that reads a text: counted, checked, open to the scripts of other sites, recorded nowhere. */
export async function answerReading<Input>(
  request: Request,
  { limiter, mostBytes, input }: Settings<Input>,
  read: (input: Input) => Promise<object>,
): Promise<Response> {
  const allowed = await consume(limiter, clientAddress(request.headers))
  if (!allowed.ok) return openToAll(tooManyRequests(allowed.retryAfterSeconds))
  const sent = await readJsonBody(request, mostBytes)
  if (!sent.ok) return openToAll(sent.response)
  const parsed = input.safeParse(sent.body)
  if (!parsed.success)
    return openToAll(problem(422, 'Unprocessable content', { errors: fieldErrors(parsed.error) }))
  return openToAll(Response.json(await read(parsed.data), { headers: { 'cache-control': 'no-store' } }))
}

/** What a browser asks before a script of another site may post JSON. */
export const answerPreflight = (): Response =>
  openToAll(
    new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': 'POST, OPTIONS',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '86400',
      },
    }),
  )
