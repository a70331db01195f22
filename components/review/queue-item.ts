import type { ChipReading } from '../stance/chip-props'

/** What the queue says of one proposal. */
export interface QueueItem {
  readonly id: number
  readonly version: number
  readonly title: string
  /** "Correction", "Retraction"; `null` of a new event. */
  readonly about: string | null
  /** "United Kingdom · Huawei · 5G networks". */
  readonly cell: string
  readonly chip: ChipReading
  /** What it would change, a line for each: "restrict → ban from 14 July 2020". Empty once it is decided. */
  readonly effects: readonly string[]
  /** The publishers of its sources. */
  readonly sources: readonly string[]
  /** When it was announced, as exact as known, in words. */
  readonly date: string
  readonly proposer: string
  /** "waiting 3 hours", "rejected 2 days ago". */
  readonly age: string
  readonly duplicates: number
  /** Other proposals that wait, of the same actor and issue at about the same time. */
  readonly alike: number
}
