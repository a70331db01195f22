import type { RawParams } from './view-state'

/** What is wrong with a parameter, in words for who wrote the program that sent it. */
export interface QueryError {
  readonly field: string
  readonly message: string
}

/** What links carry to tell where a reader came from: it asks for nothing, so it is no misspelt filter. */
const isTracking = (name: string): boolean => name.startsWith('utm_')

/**
 * Errors for the parameters that a call of the API does not take. Pages ignore them; an answer to a program that
 * misspelt a filter would look like an answer about everything.
 */
export const unknownParams = (params: RawParams, takes: readonly string[]): QueryError[] =>
  Object.keys(params)
    .filter((name) => !takes.includes(name) && !isTracking(name))
    .map((field) => ({ field, message: `unknown here; this call takes ${takes.join(', ')}` }))
