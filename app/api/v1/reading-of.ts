import 'server-only'
import type { z } from 'zod'
import { clientAddress } from '@/lib/http/client-address'
import { consume, type Limiter, tooManyRequests } from '@/lib/http/rate-limit'
import { wireErrors } from '@/lib/schemas/wire-errors'
import type { Work } from './answer-call'
import { unprocessable } from './events/refusals'

/** The work of a call that reads a text: counted, checked, recorded nowhere. */
export const readingOf =
  <Input>(limiter: Limiter, input: z.ZodType<Input>, read: (input: Input) => Promise<object>): Work =>
  async ({ request, body }) => {
    const allowed = await consume(limiter, clientAddress(request.headers))
    if (!allowed.ok) return tooManyRequests(allowed.retryAfterSeconds)
    const parsed = input.safeParse(body)
    if (!parsed.success) return unprocessable(wireErrors(parsed.error))
    return { body: await read(parsed.data) }
  }
