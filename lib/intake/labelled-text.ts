/** One label of the corpus. A field that is absent is not judged. */
export interface Expected {
  /** Null where the headline names nobody and the reader is to ask. */
  readonly actor: string | null
  readonly company: string
  readonly stance: string
  readonly topic?: string
  readonly kind?: string
  readonly announcedOn?: string | null
}
export interface LabelledText {
  readonly id: string
  readonly split: 'dev' | 'test'
  readonly phenomena: readonly string[]
  readonly text: string
  readonly publishedOn?: string
  readonly expected: readonly Expected[]
}

/** Reads a corpus file: one labelled text a line. */
export const parseCorpus = (ndjson: string): LabelledText[] =>
  ndjson
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText)
