import { z } from 'zod'
import { KINDS } from '@/lib/domain/kind'
import { STANCES } from '@/lib/domain/stance'
import { wireDate } from './wire-date'

const candidate = z
  .object({
    actor: z.string().nullable(),
    company: z.string().nullable(),
    topic: z.string().nullable(),
    stance: z.enum(STANCES),
    kind: z.enum(KINDS),
    announcedOn: wireDate.nullable(),
    confidence: z.number().min(0).max(1).meta({ description: 'How far to trust the reading, not the news.' }),
    missing: z.array(z.enum(['actor', 'company', 'topic', 'announcedOn'])).meta({
      description: 'What it needs before it can be recorded.',
    }),
    attributedTo: z.string().nullable().meta({ description: 'Who says so, where not plainly the actor.' }),
    evidence: z
      .object({ start: z.int(), end: z.int(), text: z.string() })
      .meta({ description: 'What it rests on; offsets in UTF-16 units of the text that was sent.' }),
    effectiveOn: wireDate.nullable(),
    deadlineOn: wireDate.nullable(),
    background: z
      .boolean()
      .meta({ description: 'Told about earlier times or others: not the news of the text.' }),
    duplicates: z.array(z.string()).optional().meta({
      description:
        'Of /extract: ids of recorded events that may tell the same step, those of the same topic first.',
    }),
  })
  .meta({ id: 'Candidate', description: 'A stance event that a text suggests, for a person to confirm.' })

export const wireReading = z
  .object({
    candidates: z
      .array(candidate)
      .meta({ description: 'One per actor and company; none when no stance is taken.' }),
    reason: z.string().optional().meta({ description: 'Why there is none, or what the first one lacks.' }),
  })
  .meta({ id: 'Reading' })
