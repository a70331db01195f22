import { z } from 'zod'
import type { AlertFilter } from '@/lib/domain/alert'
import { email } from './account'
import type { FormState } from './form-state'
import type { KnownNames } from './known-names'

export const mailAlert = z.object({ email })

export const webhookAlert = z.object({
  url: z
    .string({ error: 'Write the address of the receiver' })
    .trim()
    .max(2_000, 'At most 2,000 letters')
    .pipe(z.url({ protocol: /^https?$/, error: 'This is not a web address: it begins with https://' })),
})

/** More than there are countries and blocs: nothing that is ticked is lost without a word. */
const MOST = 1_000

/** The lists of the form. */
const LISTS = ['actor', 'bloc', 'company', 'topic'] as const

/** What is ticked in the lists after something else was wrong: else the next try would ask for everything. */
export const keepTicked = (state: FormState, form: FormData): FormState => ({
  ...state,
  values: {
    ...state.values,
    ...Object.fromEntries(LISTS.map((list) => [list, keysOf(form, list).join(' ')])),
  },
})

export const tickedIn = ({ values }: FormState, list: (typeof LISTS)[number]): string[] =>
  values[list]?.split(' ').filter((key) => key !== '') ?? []

/** Keys have no spaces. */
const keysOf = (form: FormData, list: string): string[] =>
  [...new Set(form.getAll(list).map(String))].filter((key) => /^[\w-]{1,80}$/.test(key)).slice(0, MOST)

/** The lists of the form; what nobody knows is left out. */
export function readAlertFilter(form: FormData, known: KnownNames): AlertFilter {
  const chosen = (name: string, all: { has(name: string): boolean }) =>
    keysOf(form, name).filter((value) => all.has(value))
  return {
    actors: chosen('actor', known.actors),
    blocs: chosen('bloc', known.blocs),
    companies: chosen('company', known.companies),
    topics: chosen('topic', known.topics),
    // A company in a topic is said by choosing both.
    issues: [],
  }
}
