import { z } from 'zod'
import { wireEvent } from './wire-event'

const count = (what: string) =>
  z
    .int()
    .optional()
    .meta({ description: `Of an import: ${what}.` })

/** Every error of the API (RFC 9457). */
export const wireProblem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().meta({ description: 'What the status means.' }),
    status: z.int().min(400).max(599),
    detail: z.string().optional().meta({ description: 'What went wrong this time, and what to do.' }),
    errors: z
      .array(
        z.object({
          field: z
            .string()
            .meta({ description: 'As it is sent: `sources.0.url`, `asOf`, `Idempotency-Key`.' }),
          message: z.string(),
          line: z.int().optional().meta({ description: 'Of a file that was to be imported: the line.' }),
        }),
      )
      .optional()
      .meta({ description: 'What is wrong, field by field.' }),
    version: z.int().optional().meta({ description: 'Of 412: the version that stands now.' }),
    current: wireEvent.optional().meta({ description: 'Of 412: the event as it stands now.' }),
    mergedInto: z
      .string()
      .optional()
      .meta({ description: 'Of 409: the event that this one was merged into.' }),
    slug: z.string().optional().meta({
      description: 'Of 409: the company or topic that goes by this name already.',
    }),
    duplicates: z.array(z.string()).optional().meta({
      description: 'Of 409: ids of recorded events that may tell the same step.',
    }),
  })
  .extend({
    rows: count('rows of the file'),
    new: count('rows that would be new'),
    same: count('rows that are recorded just so'),
    changed: count('rows that would correct an event'),
    duplicate: count('rows that tell a step that is recorded'),
    applied: z.literal(false).optional().meta({ description: 'Of an import: nothing of the file was.' }),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })
