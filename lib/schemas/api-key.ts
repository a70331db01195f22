import { z } from 'zod'
import { FIRST_YEAR, isDay } from '@/lib/domain/partial-date'
import { role } from './account'
import { line } from './text'

export const KEY_NAME_MAX = 80

/** The last moment of a day in UTC, on which a key still works; `null` for a key that does not expire. */
const lastDay = z
  .string()
  .trim()
  .optional()
  .transform((text, context): Date | null => {
    if (!text) return null
    if (isDay(text) && Number(text.slice(0, 4)) > FIRST_YEAR) return new Date(`${text}T23:59:59.999Z`)
    context.addIssue({ code: 'custom', message: 'Write the last day like 2027-12-31' })
    return z.NEVER
  })

/** What is asked of whoever makes a key, at /account and on the command line. */
export const newApiKey = z.object({ name: line('The name', KEY_NAME_MAX), role, expires: lastDay })

/** The number of a key. */
export const keyNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
