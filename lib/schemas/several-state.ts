/** What came of one of several proposals that were decided at once. */
export interface Verdict {
  readonly id: number
  readonly title: string
  readonly ok: boolean
  /** For people: "Published.", or what happened instead. */
  readonly said: string
  /** The published event. */
  readonly event: string | null
}

/** What the queue's form shows after it was sent. */
export interface SeveralState {
  /** Still ticked, `NUMBER:VERSION`, after something was wrong. */
  readonly picked: readonly string[]
  readonly reason: string
  readonly verdicts: readonly Verdict[]
  readonly problem: string | null
  /** What is wrong with the reason. */
  readonly field: string | null
  /** Grows with each answer. */
  readonly answer: number
}

export const NONE_PICKED: SeveralState = {
  picked: [],
  reason: '',
  verdicts: [],
  problem: null,
  field: null,
  answer: 0,
}

export type SeveralAction = (state: SeveralState, form: FormData) => Promise<SeveralState>
