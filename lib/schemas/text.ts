import { z } from 'zod'

/**
 * Control characters, the marks that turn the direction of text round so that it reads as something else, and what has
 * no width. The joiners U+200C and U+200D spell words in Persian or Hindi, but mean nothing at the start of a text or
 * after white space or a Latin letter.
 */
const HIDDEN =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]|(?<=^|\s|\p{Script=Latin}\p{M}*)[\u200c\u200d]/u
/** Stands where a character was lost on the way. */
const LOST = '\ufffd'

/** One line of text as people type it: trimmed, white space folded, in Unicode's composed form. */
const tidyLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
/** Several lines: line ends made one, no more than one empty line between paragraphs. */
const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const HIDDEN_MESSAGE = 'contains characters that cannot be seen: type it again instead of pasting'
const LOST_MESSAGE = `contains ${LOST}, where a character was lost: type it again`
const clean = (text: string): boolean => text.isWellFormed() && !HIDDEN.test(text)

/** `label` begins the errors: "Title is empty". `most` counts letters. `how` says how it is written: "as 2020-07". */
const tidy = (label: string, most: number, tidyUp: (text: string) => string, how?: string) =>
  z
    .string({
      error: ({ input }) =>
        `${label} ${isAbsent(input) ? 'is missing' : 'must be text'}${how ? `: write it ${how}` : ''}`,
    })
    // Measured before anything else touches it, so that a giant text costs nothing.
    .max(most * 2, `${label} is too long: at most ${most} letters`)
    .refine(clean, `${label} ${HIDDEN_MESSAGE}`)
    .refine((text) => !text.includes(LOST), `${label} ${LOST_MESSAGE}`)
    .transform(tidyUp)
    .refine((text) => text.length <= most, `${label} is too long: at most ${most} letters`)
    // For the description of the API: the limit that counts.
    .meta({ maxLength: most })

const isAbsent = (input: unknown): boolean => input === undefined || input === null

export const line = (label: string, most: number, how?: string) =>
  tidy(label, most, tidyLine, how).refine((text) => text !== '', `${label} is empty`)

/** A line that says something: with at least one letter, of whichever script. */
export const wordedLine = (label: string, most: number) =>
  line(label, most).refine(
    (text) => text === '' || /\p{L}/u.test(text),
    `${label} needs words: it has no letter`,
  )

/** Empty and absent are unknown: `null`. */
export const optionalLine = (label: string, most: number, how?: string) =>
  z
    .preprocess((v) => v ?? '', tidy(label, most, tidyLine, how))
    .transform((text) => (text === '' ? null : text))
export const optionalText = (label: string, most: number) =>
  z.preprocess((v) => v ?? '', tidy(label, most, tidyText)).transform((text) => (text === '' ? null : text))
