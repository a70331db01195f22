import type { Kind } from '@/lib/domain/kind'
import type { PartialDate } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'

/** What a candidate needs before it can be recorded. */
export type CandidateField = 'actor' | 'company' | 'topic' | 'announcedOn'

/** Offsets are UTF-16 indices into the text that was read: `text.slice(start, end)` is `text`. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A part of the text that a field was read from. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly field: 'actor' | 'company' | 'stance' | 'announcedOn'
}

/** A stance event that the text suggests, for a person to confirm. One per actor and company. */
export interface Candidate {
  readonly actor: string | null
  readonly company: string | null
  readonly topic: string | null
  readonly stance: Stance
  readonly kind: Kind
  readonly announcedOn: PartialDate | null
  readonly effectiveOn: PartialDate | null
  readonly deadlineOn: PartialDate | null
  /** 0 … 1: how far to trust the reading, not the news. */
  readonly confidence: number
  readonly missing: readonly CandidateField[]
  /** Who says so, where that is not plainly the actor: "the Financial Times", "Foreign Minister Lavrov". */
  readonly attributedTo: string | null
  readonly evidence: Evidence
  /** Told about others or about earlier times, not the news of the text. */
  readonly background: boolean
  /** Where in the text each field was read, for highlighting. Same offsets as `evidence`. */
  readonly marks: readonly Mark[]
}

export interface Reading {
  readonly candidates: readonly Candidate[]
  /** Why there is no candidate, or what the first one lacks, for people. Absent when all is there. */
  readonly reason?: string
}
