import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'

/** What a verb does to a measure, a deal or a licence that is its object. */
export type MeasureAct =
  | 'impose'
  | 'propose'
  | 'approve'
  | 'keep'
  | 'lift'
  | 'ease'
  | 'reject'
  | 'weigh'
  | 'delay'
  | 'judge'
  | 'face'
  | 'undergo'
  | 'require'
  | 'escape'
  | 'win'
  | 'lose'

/** What a verb says of the act that follows it: "refuses to bar", "considers banning", "orders firms to drop". */
export type ClauseAct =
  | 'do'
  | 'not'
  | 'weigh'
  | 'plan'
  | 'promise'
  | 'threaten'
  | 'order'
  | 'advise'
  | 'urge'
  | 'urged'
  | 'say'
  | 'report'
  | 'propose'
  | 'delay'
  | 'deny'
  | 'wish'

/** A verb: what it means with a company, with a measure, and with another verb as its object. */
export interface Verb {
  /** Base forms, comma-separated; `~` is where the object may stand ("kick ~ out"). */
  readonly verbs: string
  /** The stance towards a company that is its object (or its subject, in the passive). */
  readonly company?: Stance
  /** With a thing the company does or sells (exports, sales, a takeover) as object, where it differs. */
  readonly activity?: Stance
  readonly measure?: MeasureAct
  readonly clause?: ClauseAct
  readonly kind?: Kind
  /** Stands before "to" without a verb of its own, as in headlines: "set to", "urged to". */
  readonly state?: true
  /** Stands right behind the company and before "of", without a verb of its own: "Huawei out of 5G". */
  readonly bare?: true
  /** Says something only when denied: to use a product is no stance, that it may not be used is one. */
  readonly faint?: true
  /** What a company does wrong: a limit by whoever finds it so. */
  readonly fault?: true
}
