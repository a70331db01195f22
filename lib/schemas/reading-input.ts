import { z } from 'zod'
import type { PartialDate } from '@/lib/domain/partial-date'
import { parseTypedDate } from '@/lib/domain/typed-date'

/** Letters (UTF-16 units, as offsets count). More than any headline has; what the reader of articles reads: 200 kB, by either count. */
export const MOST_HEADLINE = 2_000
export const MOST_ARTICLE = 204_800

export const ARTICLE_TOO_LONG = `This is too long: an article has at most ${MOST_ARTICLE.toLocaleString('en')} letters`

const textOf = (most: number, tooLong: string) =>
  z
    .string({ error: 'Give the text as a string' })
    .max(most, tooLong)
    .refine((text) => text.trim() !== '', 'There is nothing to read')

/** What `POST /api/v1/parse` takes. */
export const parseInput = z.object({
  text: textOf(
    MOST_HEADLINE,
    `A headline has at most ${MOST_HEADLINE.toLocaleString('en')} letters: longer texts are for /api/v1/extract`,
  ),
})

const NO_DATE = 'Write a date like 2020-07-14, 2020-07 or 2020'

/** What `POST /api/v1/extract` takes. Without `publishedOn` "last week" stays unknown. */
export const extractInput = z.object({
  text: textOf(MOST_ARTICLE, ARTICLE_TOO_LONG),
  publishedOn: z
    .string({ error: NO_DATE })
    .nullish()
    .transform((text, context): PartialDate | null => {
      if (text === null || text === undefined || text.trim() === '') return null
      const date = parseTypedDate(text)
      if (date !== null) return date
      context.addIssue({ code: 'custom', message: NO_DATE })
      return z.NEVER
    }),
})
