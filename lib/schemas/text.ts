import { z } from 'zod'

/** Control characters, and the marks that turn the direction of text round so that it reads as something else. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u

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
const clean = (text: string): boolean => text.isWellFormed() && !HIDDEN.test(text)

/** `label` begins the errors: "Title is empty". `most` counts letters. */
const tidy = (label: string, most: number, tidyUp: (text: string) => string) =>
  z
    .string({ error: `${label} is text` })
    // Measured before anything else touches it, so that a giant text costs nothing.
    .max(most * 2, `${label} is too long: at most ${most} letters`)
    .refine(clean, `${label} ${HIDDEN_MESSAGE}`)
    .transform(tidyUp)
    .refine((text) => text.length <= most, `${label} is too long: at most ${most} letters`)

export const line = (label: string, most: number) =>
  tidy(label, most, tidyLine).refine((text) => text !== '', `${label} is empty`)

/** Empty and absent are unknown: `null`. */
export const optionalLine = (label: string, most: number) =>
  z.preprocess((v) => v ?? '', tidy(label, most, tidyLine)).transform((text) => (text === '' ? null : text))
export const optionalText = (label: string, most: number) =>
  z.preprocess((v) => v ?? '', tidy(label, most, tidyText)).transform((text) => (text === '' ? null : text))
