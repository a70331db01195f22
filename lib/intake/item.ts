import type { MeasureClass } from './data/nouns'
import type { ActorForm } from './gazetteer'
import type { VerbForm } from './inflect'
import type { Head, Sense } from './lexicon'

export type Modal = 'hedge' | 'ought' | 'permit' | 'future' | 'would'

/** A token or a few that are one thing to the reader. */
export interface Item {
  readonly is:
    | 'actor'
    | 'company'
    | 'other-name'
    | 'verb'
    | 'measure'
    | 'word'
    | 'preposition'
    | 'comma'
    | 'and'
    | 'stop'
    | 'circumstance'
    | 'opener'
    | 'condition'
    | 'not'
    | 'modal'
    | 'be'
    | 'have'
    | 'to'
    | 'that'
    | 'determiner'
    | 'pronoun'
    | 'possessive'
    | 'used'
    | 'like'
  readonly from: number
  readonly to: number
  readonly norm: string
  readonly capital: boolean
  readonly actor?: { readonly code: string; readonly form: ActorForm }
  readonly company?: { readonly slug: string; readonly product: boolean }
  readonly sense?: Sense
  readonly forms?: readonly VerbForm[]
  readonly measure?: MeasureClass
  readonly heads?: readonly Head[]
  readonly modal?: Modal
}
