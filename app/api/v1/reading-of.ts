import 'server-only'
import type { z } from 'zod'
import { clientAddress } from '@/lib/http/client-address'
import { consume, type Limiter, tooManyRequests } from '@/lib/http/rate-limit'
import type { Work } from './answer-call'
import { readBody } from './read-body'

/** The work of a call that reads a text: counted, checked, recorded nowhere. */
export const readingOf =
  <Shape extends z.ZodObject>(
    limiter: Limiter,
    input: Shape,
    read: (input: z.output<Shape>) => Promise<object>,
  ): Work =>
  async ({ request, body }) => {
    const allowed = await consume(limiter, clientAddress(request.headers))
    if (!allowed.ok) return tooManyRequests(allowed.retryAfterSeconds)
    const parsed = readBody(input, body)
    return parsed.ok ? { body: await read(parsed.data) } : parsed.response
  }
