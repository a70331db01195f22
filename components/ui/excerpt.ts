/**
 * The beginning of a text, for lists: at most `most` characters, cut between words (or within one that is longer than
 * that), with an ellipsis. A text that fits comes back as it is. Never cuts a character outside the BMP in two.
 */
export function excerpt(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const start = letters.slice(0, most).join('')
  const space = start.search(/\s+\S*$/)
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[\s,;:.–-]+$/, '')}…`
}
