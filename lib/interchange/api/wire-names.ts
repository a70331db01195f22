import { z } from 'zod'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import { wireDay } from './wire-date'

const from = wireDay.nullable().meta({ description: 'First day; null where unknown.' })
const to = wireDay.nullable().meta({ description: 'Last day; null while it lasts.' })

export const wireActor = z
  .object({
    code: z.string().meta({ description: 'ISO 3166-1 alpha-3, or the code of a bloc.', example: 'GBR' }),
    kind: z.enum(ACTOR_KINDS),
    iso2: z.string().nullable(),
    name: z.string(),
    region: z.string().nullable(),
    subregion: z.string().nullable(),
    memberships: z.array(z.object({ bloc: z.string(), from, to })).meta({
      description: 'The blocs a country has belonged to.',
    }),
    members: z.array(z.object({ actor: z.string(), from, to })).meta({
      description: 'Who has belonged to a bloc.',
    }),
  })
  .meta({ id: 'Actor', description: 'Who takes stances: a country or a bloc.' })

export const wireCompany = z
  .object({
    slug: z.string().meta({ example: 'bytedance' }),
    name: z.string(),
    homeCountry: z
      .string()
      .nullable()
      .meta({ description: 'Code of a country; null where nobody has said.' }),
    sector: z.string().nullable(),
    aliases: z.array(z.string()),
    products: z.array(z.string()).meta({ description: 'What people know it for: TikTok is bytedance.' }),
  })
  .meta({ id: 'Company', description: 'Whom stances are about.' })

export const wireTopic = z
  .object({
    slug: z.string().meta({ example: '5g-networks' }),
    name: z.string(),
    shortName: z.string(),
    description: z.string(),
  })
  .meta({ id: 'Topic', description: 'In what respect a stance is taken.' })

export const wireIssue = z
  .object({
    key: z
      .string()
      .meta({ description: 'company/topic: a column of the matrix.', example: 'huawei/5g-networks' }),
    company: z.string(),
    topic: z.string(),
    events: z.int().meta({ description: 'Events that pass the filters.' }),
    actors: z.int().meta({ description: 'Actors of those events.' }),
  })
  .meta({ id: 'Issue', description: 'A company in a topic, where something passes the filters.' })
