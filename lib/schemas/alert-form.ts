import { z } from 'zod'
import type { AlertFilter } from '@/lib/domain/alert'
import { email } from './account'
import type { KnownNames } from './known-names'

export const mailAlert = z.object({ email })

export const webhookAlert = z.object({
  url: z
    .string({ error: 'Write the address of the receiver' })
    .trim()
    .max(2_000, 'At most 2,000 letters')
    .pipe(z.url({ protocol: /^https?$/, error: 'This is not a web address: it begins with https://' })),
})

const MOST = 100

/** The lists of the form; what nobody knows is left out. */
export function readAlertFilter(form: FormData, known: KnownNames): AlertFilter {
  const chosen = (name: string, all: { has(name: string): boolean }) =>
    [...new Set(form.getAll(name).map(String))].filter((value) => all.has(value)).slice(0, MOST)
  return {
    actors: chosen('actor', known.actors),
    blocs: chosen('bloc', known.blocs),
    companies: chosen('company', known.companies),
    topics: chosen('topic', known.topics),
    // A company in a topic is said by choosing both.
    issues: [],
  }
}
