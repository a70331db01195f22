import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import type { MeasureClass } from './data/nouns'
import type { ClauseAct, MeasureAct } from './data/verb-entry'

/** What a clause comes to, before it is known who and about whom. */
export interface Verdict {
  readonly stance: Stance
  readonly kind: Kind | null
  /** What the stance was before it was undone, so that "refuses to lift" gives it back. */
  readonly undone: Stance | null
  /** 0 … 1: how sure the grammar is. */
  readonly sure: number
  /** Refused or ruled out in words; denied in turn ("does not rule out a ban") it is open. */
  readonly declined?: boolean
  /** What is weighed: "is not considering a ban" is no doubt, but no ban. */
  readonly weighed?: Verdict
  /** What is weighed is there already, and is looked at again. */
  readonly again?: boolean
}

/** The innermost meaning: a verb about a company, or an act upon a measure. */
export type Core =
  | {
      readonly is: 'stance'
      readonly stance: Stance
      readonly kind: Kind | null
      readonly open?: boolean
      readonly declinable?: boolean
      /** No stance unless denied. */
      readonly faint?: boolean
    }
  | {
      readonly is: 'measure'
      readonly act: MeasureAct
      readonly measure: MeasureClass
      readonly kind: Kind | null
      readonly noun: string
      readonly base: string
    }

/** What stands around the core, outermost first. */
export type Operator =
  | { readonly is: 'not' }
  | { readonly is: 'hedge' | 'future' | 'would' | 'ought' | 'permit' | 'headline-future' }
  | { readonly is: 'clause'; readonly act: ClauseAct }
  | { readonly is: 'act'; readonly act: MeasureAct; readonly kind: Kind | null }
  | { readonly is: 'paper'; readonly kind: Kind | null }
  | { readonly is: 'call' }
