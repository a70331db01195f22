import type { FieldChange } from '@/lib/domain/event-diff'
import type { Reading } from '@/lib/domain/fold'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { EventFormValues } from '@/lib/schemas/event-form'

/** One thing that a typed name may mean. `via` is the other name that fits: "Holland", "TikTok". */
export interface NameChoice {
  readonly key: string
  readonly name: string
  readonly via: string | null
  /** `slip`: it only comes close to what was typed, and is never chosen by itself. */
  readonly fit: 'whole' | 'part' | 'slip'
}

/** Why a name is not understood: it is that of several, only a part of one, only close to one, or nothing known. */
export type NameDoubt = 'several' | 'part' | 'slip' | 'unknown'

/** What was understood of a typed name: `meant`, or the `choices` that it may mean. */
export interface NameReading {
  readonly typed: string
  readonly meant: NameChoice | null
  readonly choices: readonly NameChoice[]
  /** `null` when it is understood, or nothing was typed. `said` is for people, and names what was typed. */
  readonly doubt: { readonly reason: NameDoubt; readonly said: string } | null
}

export const NAME_FIELDS = ['actor', 'company', 'topic'] as const
export type NameField = (typeof NAME_FIELDS)[number]

/** One stretch of days that would read otherwise. */
export interface EffectLine {
  readonly before: Reading | null
  readonly after: Reading | null
  /** "restrict → ban from 14 July 2020". */
  readonly sentence: string
}
export interface CellEffect {
  /** "UK · Huawei · 5G networks". */
  readonly cell: string
  readonly lines: readonly EffectLine[]
  /** Why nothing changes, when nothing does. */
  readonly nothing: string | null
}

export type LikelyDuplicate = Pick<
  StanceEvent,
  'id' | 'title' | 'announcedOn' | 'stance' | 'kind' | 'confidence'
> & {
  readonly because: 'cell' | 'stance' | 'source' | 'both' | 'topic'
}

/** What the server makes of what is typed so far. */
export interface EntryCheck {
  readonly names: Readonly<Record<NameField, NameReading>>
  /** Of each related event, in the order of the rows. */
  readonly related: readonly NameReading[]
  /** What the title becomes when it is left empty. */
  readonly title: string | null
  /** What a publisher becomes when it is left empty, in the order of the sources. */
  readonly publishers: readonly (string | null)[]
  readonly effects: readonly CellEffect[]
  /** What has still to be filled in before the effect can be told. */
  readonly lacking: readonly string[]
  readonly duplicates: readonly LikelyDuplicate[]
}

/** Somebody else has changed the event in the meantime. */
export interface Conflict {
  readonly author: string
  readonly recordedAt: string
  readonly note: string | null
  /** What they changed. */
  readonly theirs: readonly FieldChange[]
  /** Where what is recorded now differs from what is typed: `before` is recorded, `after` is typed. */
  readonly yours: readonly FieldChange[]
}

/** What the form shows after it was sent. */
export interface EntryState {
  /** Grows with each answer. */
  readonly answer: number
  readonly values: EventFormValues
  /** What the server itself changed in the values: a row added, a company made. */
  readonly patch: Partial<EventFormValues>
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly problem: string | null
  readonly done: string | null
  readonly check: EntryCheck
  /** Makes one event of a double click or a retried request. */
  readonly requestKey: string
  /** Of an event that is corrected: the version that was seen. */
  readonly version: number | null
  readonly conflict: Conflict | null
  /** Recorded: where to go. For browsers that run scripts; others are redirected. */
  readonly leave: string | null
  /** The field to go to next. */
  readonly focus: string | null
}

export type EntryAction = (state: EntryState, form: FormData) => Promise<EntryState>

/** What of an event the form may do and must ask. */
export interface EntryRules {
  readonly publish: boolean
  readonly propose: boolean
  readonly addCompany: boolean
  readonly addTopic: boolean
  /** The name that it will be proposed or published under; `null` for somebody without an account. */
  readonly name: string | null
  /** Corrections say what was corrected. */
  readonly noteRequired: boolean
}
