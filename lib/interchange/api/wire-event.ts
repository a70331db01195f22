import { z } from 'zod'
import { KINDS } from '@/lib/domain/kind'
import { STANCES } from '@/lib/domain/stance'
import { CONFIDENCES, EVENT_STATUSES, RELATIONS, SOURCE_KINDS, TARGETINGS } from '@/lib/domain/vocabulary'
import type { EventOnTheWire } from '../event-wire'
import { wireDate, wireMoment } from './wire-date'

// Addresses as publishers write them: some hold signs that no format for them allows.
const webUrl = z.string().regex(/^https?:\/\//)

const source = z
  .object({
    url: webUrl.meta({ description: 'Address of the publication, http or https.' }),
    publisher: z.string().meta({ description: 'Who published it.' }),
    title: z.string().nullable().meta({ description: 'Its title; null where unknown.' }),
    publishedOn: wireDate.nullable().meta({ description: 'When it was published; null where unknown.' }),
    kind: z.enum(SOURCE_KINDS).meta({
      description: 'official: the actor itself; primary: who was there; secondary: who reports on it.',
    }),
    archivedUrl: webUrl.nullable().optional().meta({ description: 'An archived copy, where recorded.' }),
    quotation: z.string().nullable().optional().meta({ description: 'A short quotation, where recorded.' }),
  })
  .meta({ id: 'Source', description: 'A publication that an event rests on.' })

const related = z
  .object({
    event: z.string().meta({ description: 'Id of the earlier event.' }),
    relation: z.enum(RELATIONS).meta({ description: 'How this event stands to it.' }),
  })
  .meta({ id: 'RelatedEvent', description: 'This event stands so to an earlier one.' })

/** An event on the wire, for the document and its tests; `eventOnTheWire` makes it. */
export const wireEvent = z
  .object({
    id: z.string().meta({ description: 'Never changes; in addresses.' }),
    actor: z.string().meta({
      description: 'Who takes the stance: ISO 3166-1 alpha-3 of a country, or the code of a bloc.',
      example: 'GBR',
    }),
    company: z
      .string()
      .meta({ description: 'Whom it is about: short name of the company.', example: 'huawei' }),
    topic: z
      .string()
      .meta({ description: 'In what respect: short name of the topic.', example: '5g-networks' }),
    stance: z.enum(STANCES).meta({ description: 'From −2 (ban) to +2 (cooperate), in this order.' }),
    kind: z.enum(KINDS).meta({
      description:
        'What kind of step it was. statement, reported-plan and proposal are words, the others deeds.',
    }),
    targeting: z.enum(TARGETINGS).meta({
      description: 'named: the measure names the company; criteria: rules that hit it without naming it.',
    }),
    scope: z.string().nullable().meta({
      description: 'Where the stance covers less than the topic: "core network only".',
    }),
    related: z.array(related).meta({ description: 'Earlier events that it supersedes, amends …' }),
    announcedOn: wireDate.meta({ description: 'When it was made known.' }),
    effectiveOn: wireDate
      .nullable()
      .meta({ description: 'From when it applies; null where unknown or at once.' }),
    deadlineOn: wireDate.nullable().meta({ description: 'By when it must be fully carried out.' }),
    endsOn: wireDate.nullable().meta({ description: 'When the measure itself ceases: expiry or repeal.' }),
    title: z.string().meta({ description: 'In active voice.', example: 'UK bans Huawei 5G' }),
    summary: z.string().nullable().meta({ description: 'What happened, in a few sentences.' }),
    authority: z.string().nullable().meta({ description: 'Who decided or spoke.' }),
    confidence: z.enum(CONFIDENCES).meta({ description: 'How sure it is that this happened.' }),
    status: z.enum(EVENT_STATUSES).meta({ description: 'Only published events count.' }),
    version: z
      .int()
      .min(1)
      .meta({ description: 'Number of its latest revision: its ETag in quotation marks.' }),
    recordedAt: wireMoment.meta({ description: 'When it was first recorded here.' }),
    sources: z.array(source).meta({ description: 'At least one, the leading one first.' }),
  })
  .meta({
    id: 'Event',
    description: 'One public step of one actor about one company in one topic. null is unknown.',
  }) satisfies z.ZodType<EventOnTheWire>

export const wireRevision = z
  .object({
    version: z.int().min(1),
    recordedAt: wireMoment.meta({ description: 'When this version was recorded: it stood from then on.' }),
    author: z.string().meta({ description: 'Who recorded it, by the name shown.' }),
    note: z.string().nullable().meta({ description: 'Why, in the words of the author.' }),
    event: wireEvent.meta({ description: 'The whole event as it was at this version.' }),
    statusReason: z.string().nullable().meta({ description: 'Why it was withdrawn, where it was.' }),
    mergedInto: z
      .string()
      .nullable()
      .meta({ description: 'Id of the event it was merged into, where it was.' }),
  })
  .meta({ id: 'Revision', description: 'What an event said from a moment on.' })

export const wireProposal = z
  .object({
    state: z.literal('pending'),
    tracking: z.string().meta({
      description:
        'Address of the page that tells what becomes of the proposal. Whoever has it may read it: keep it.',
    }),
  })
  .meta({ id: 'Proposal', description: 'What was sent waits for an editor: it counts nowhere until then.' })
