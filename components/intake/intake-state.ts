import type { ArticleValues, CandidateValues } from '@/lib/schemas/intake-form'
import type { EntryCheck } from '../event-form/entry-state'

/** A stretch of the article: UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export type MarkedField = 'actor' | 'company' | 'stance' | 'announcedOn'

/** What the reader says of a candidate beside its fields. */
export interface ReadFacts {
  readonly evidence: Stretch
  readonly marks: readonly (Stretch & { readonly field: MarkedField })[]
  /** 0 … 1: of the reading, not of the news. */
  readonly confidence: number
  readonly attributedTo: string | null
  readonly background: boolean
}

export interface IntakeRow {
  readonly id: string
  readonly values: CandidateValues
  readonly facts: ReadFacts
  readonly check: EntryCheck
  /** By field of the candidate. */
  readonly errors: Readonly<Record<string, readonly string[]>>
  /** Why it could not be sent, when no field is to blame. */
  readonly problem: string | null
  /** What became of it. */
  readonly sent: { readonly as: 'proposed' | 'published'; readonly href: string } | null
}

/** What `/intake` shows after it was sent. */
export interface IntakeState {
  /** Grows with each answer. */
  readonly answer: number
  /** As typed; its text is the one that was read, if any was. */
  readonly article: ArticleValues
  /** The text as it was changed since and not read again. */
  readonly changedText: string | null
  /** `null` before an article was read. */
  readonly reading: {
    /** Why there is no candidate. */
    readonly reason: string | null
    /** How many candidates were left out. */
    readonly left: number
  } | null
  readonly rows: readonly IntakeRow[]
  /** By field of the article. */
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly problem: string | null
  readonly done: string | null
  /** Of this reading: sent twice, a candidate is recorded once. */
  readonly requestKey: string
}

export type IntakeAction = (state: IntakeState, form: FormData) => Promise<IntakeState>
