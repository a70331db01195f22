import { z } from 'zod'
import type { ApiParam } from './params'

const yesNo = z
  .enum(['1', '0', 'true', 'false', 'on', 'off'])
  .transform((text) => text === '1' || text === 'true' || text === 'on')
const pair = z
  .string()
  .max(300)
  .regex(/^[^=]+=[^\p{Cc}]*$/u)

export const IMPORT_QUERY = {
  dryRun: {
    schema: yesNo,
    description: 'Says what would become of each row, and writes nothing.',
    example: '1',
  },
  createMissing: {
    schema: yesNo,
    description: 'Makes companies and topics that are not known yet.',
    example: '1',
  },
  map: {
    schema: pair,
    repeatable: true,
    description: 'What a column of a CSV is, where its header does not say: COLUMN=FIELD.',
    example: 'Land=actor',
  },
  set: {
    schema: pair,
    repeatable: true,
    description: 'What holds for all rows of a CSV: FIELD=VALUE.',
    example: 'kind=decision',
  },
  name: {
    schema: z
      .string()
      .max(200)
      .regex(/^\P{Cc}*$/u),
    description: 'What the file is called, for the history of its events.',
    example: 'events.csv',
  },
} as const satisfies Readonly<Record<string, ApiParam>>

export const wireImport = z
  .object({
    rows: z.int().meta({ description: 'Rows of the file, the header not counted.' }),
    new: z.int(),
    same: z.int().meta({ description: 'Recorded already, in every field.' }),
    changed: z.int().meta({ description: 'Recorded already, and corrected by the file.' }),
    duplicate: z.int().meta({
      description:
        'Tell a step that is recorded already, or an event that was withdrawn or merged here; left out.',
    }),
    errors: z
      .array(z.object({ line: z.int(), field: z.string(), message: z.string() }))
      .meta({ description: 'At most a thousand.' }),
    applied: z.boolean().meta({ description: 'Whether the file was imported: all of it or nothing.' }),
    notes: z
      .array(z.string())
      .optional()
      .meta({ description: 'What of the file is not read: columns and members nobody knows here.' }),
  })
  .meta({ id: 'ImportAnswer', description: 'What became of the rows of a file.' })
