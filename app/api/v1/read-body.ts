import 'server-only'
import type { z } from 'zod'
import { strayFields } from '@/lib/interchange/api/event-write'
import { wireErrors } from '@/lib/schemas/wire-errors'
import { unprocessable } from './events/refusals'

export type ReadBody<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly response: Response }

/** Checks what was sent by its schema; fields that the schema does not name are refused too. */
export function readBody<Shape extends z.ZodObject>(schema: Shape, body: unknown): ReadBody<z.output<Shape>> {
  const parsed = schema.safeParse(body)
  const errors = [...strayFields(body, schema), ...(parsed.success ? [] : wireErrors(parsed.error))]
  return parsed.success && errors.length === 0
    ? { ok: true, data: parsed.data }
    : { ok: false, response: unprocessable(errors) }
}
