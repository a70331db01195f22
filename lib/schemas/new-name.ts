import { z } from 'zod'
import type { CompanyInput, TopicInput } from '@/lib/domain/new-name'
import { line } from './text'

/** Other names as they are typed: commas between. */
const names = (label: string) =>
  z
    .string()
    .max(1_000, `${label}: at most 1,000 letters`)
    .transform((text, context) => {
      const parts = [...new Set(text.split(/[,;\n]/).map((part) => part.replace(/\s+/g, ' ').trim()))].filter(
        Boolean,
      )
      if (parts.length > 30) context.addIssue({ code: 'custom', message: `${label}: at most 30` })
      if (parts.some((part) => part.length > 120))
        context.addIssue({ code: 'custom', message: `${label}: put commas between them` })
      if (
        parts.some((part) => !part.isWellFormed() || /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u.test(part))
      )
        context.addIssue({ code: 'custom', message: `${label}: leave out characters that cannot be seen` })
      return parts
    })

/** A company that is missing. Whether its home country exists is for the database to say. */
export const companyInput = z.object({
  name: line('Name of the company', 120),
  homeCountry: z.string().regex(/^[A-Z]{3}$/, 'Choose the home country'),
  sector: line('Sector', 80),
  aliases: names('Other names'),
  products: names('Products'),
}) satisfies z.ZodType<CompanyInput>

/** The same in a list. */
const nameList = (label: string) =>
  z
    .array(line(label, 120), `${label}: give a list of texts`)
    .max(30, `${label}: at most 30`)
    .default([])
    .transform((list) => [...new Set(list)])

/** What `POST /api/v1/companies` takes. */
export const companyWrite = companyInput
  .extend({
    homeCountry: z
      .string({ error: 'Give the code of the home country, like CHN' })
      .regex(/^[A-Z]{3}$/, 'Give the code of the home country, like CHN'),
    aliases: nameList('Other names'),
    products: nameList('Products'),
  })
  .meta({ id: 'CompanyWrite', description: 'A company that is missing.' }) satisfies z.ZodType<CompanyInput>

/** Heads of columns are narrow. */
export const MOST_SHORT = 20

export const topicInput = z.object({
  name: line('Name of the topic', 80),
  shortName: line('Short name', MOST_SHORT),
  aliases: names('Other names'),
  description: line('Description', 1_000),
}) satisfies z.ZodType<TopicInput>

/** What `POST /api/v1/topics` takes. */
export const topicWrite = topicInput
  .extend({ aliases: nameList('Other names') })
  .meta({ id: 'TopicWrite', description: 'A topic that is missing.' }) satisfies z.ZodType<TopicInput>
