import type { z } from 'zod'
import { fieldErrors } from './event-input'

/**
 * Every error of what a program sent, with the path of its field (`sources.0.url`) and what to do: words of a closed list
 * are named, and what the schema has no words of its own for is told in ours, never in those of the library.
 */
export const wireErrors = (error: z.ZodError): { field: string; message: string }[] =>
  error.issues.map((issue, i) => {
    const { field, message } = fieldErrors(error)[i] ?? { field: '', message: '' }
    return { field, message: tell(issue, message) }
  })

const tell = (issue: z.core.$ZodIssue, message: string): string => {
  const isOwn = !/^(?:Invalid|Too (?:small|big)|Unrecognized)/.test(message)
  if (issue.code === 'invalid_value')
    return `${isOwn ? message : 'Must be one of'}: ${issue.values.map(String).join(', ')}`
  if (isOwn) return message
  if (issue.code === 'invalid_type') return `Must be ${NAMES[issue.expected] ?? 'of another type'}`
  return 'This cannot be read: the document at /api/v1/openapi.json says what is taken'
}

const NAMES: Readonly<Partial<Record<string, string>>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}
