import { z } from 'zod'
import { role } from './account'
import { line } from './text'

/** Ids and keys are short, and whatever is not is none. NUL cannot be stored, so nothing stored has it. */
const key = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !text.includes('\0'))

export const changePerson = z.object({
  person: key,
  do: z.enum(['role', 'disable', 'enable', 'sign-out']),
  role: role.optional(),
})

export const LABEL_MAX = 120
export const renameLabel = z.object({
  kind: z.enum(['actor', 'company', 'topic', 'topic-short']),
  key,
  name: line('The name', LABEL_MAX),
})

/** What to search for, from a query parameter; empty when there is nothing usable. */
export const readSearch = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 200) : ''

/** A page number from a query parameter; 1 when there is nothing usable. */
export const readPage = (value: unknown): number => {
  const page = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 1
  return Math.max(1, page)
}
