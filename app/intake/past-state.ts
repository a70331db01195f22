import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { IntakeState } from '@/components/intake/intake-state'
import {
  type ArticleValues,
  CANDIDATE_FIELDS,
  type CandidateValues,
  EMPTY_ARTICLE,
  MOST_CANDIDATES,
  MOST_KEPT,
} from '@/lib/schemas/intake-form'

/** A page on which nothing was pasted yet. */
export const firstState = (article: ArticleValues = EMPTY_ARTICLE): IntakeState => ({
  answer: 0,
  article,
  changedText: null,
  reading: null,
  rows: [],
  errors: {},
  problem: null,
  done: null,
  requestKey: randomUUID(),
})

const offset = z.int().min(0).max(MOST_KEPT)
const stretch = z.object({ start: offset, end: offset })
const text = z.string().max(4_001)
const candidate = z.object(Object.fromEntries(CANDIDATE_FIELDS.map((field) => [field, text])))

/** What of the state that comes back is used again. Everything else is made anew, or is in the form. */
const pastState = z.object({
  answer: z.int().min(0),
  article: z.object({ text: z.string().max(MOST_KEPT) }),
  reading: z.object({ reason: z.string().max(500).nullable(), left: offset }).nullable(),
  rows: z
    .array(
      z.object({
        id: z.string().regex(/^\d{1,3}$/),
        values: candidate.transform((values) => values as CandidateValues),
        facts: z.object({
          evidence: stretch,
          marks: z
            .array(stretch.extend({ field: z.enum(['actor', 'company', 'stance', 'announcedOn']) }))
            .max(50),
          confidence: z.number().min(0).max(1),
          attributedTo: z.string().max(500).nullable(),
          background: z.boolean(),
        }),
        sent: z
          .object({
            as: z.enum(['proposed', 'published']),
            href: z.string().regex(/^\/(events|submissions)\/[0-9a-z]{1,64}$/),
          })
          .nullable(),
      }),
    )
    .max(MOST_CANDIDATES),
  requestKey: z.string().regex(/^[\w-]{8,64}$/),
})
export type PastState = z.infer<typeof pastState>

/** The state that a browser sends back, which may be anything: what is usable of it, or a new beginning. */
export function readPastState(state: unknown): PastState {
  const parsed = pastState.safeParse(state)
  return parsed.success ? parsed.data : { ...firstState(), rows: [] }
}
