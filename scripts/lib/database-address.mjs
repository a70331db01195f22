import { StepError } from './step-error.mjs'

/**
 * DATABASE_URL as an address, or `null` where none is set. What is no address of PostgreSQL is told in one line, without
 * the value: it may hold a password.
 * @param {string | undefined} given
 */
export function databaseAddress(given) {
  if (!given) return null
  const url = URL.canParse(given) ? new URL(given) : null
  const what = url ? `DATABASE_URL begins with ${url.protocol}` : 'DATABASE_URL is no address'
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new StepError(
      `${what}${url ? ', which is not PostgreSQL' : ''}`,
      'Write it like postgres://user:password@host:5432/name, or leave it out for the embedded database',
    )
  return url
}
