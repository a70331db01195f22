import {
  BE,
  CIRCUMSTANCE,
  CLAUSE_OPENERS,
  CONDITIONS,
  DETERMINERS,
  FUTURE,
  HAVE,
  HEDGES,
  NEGATIONS,
  OUGHT,
  PERMITS,
  PREPOSITIONS,
  PRONOUNS,
} from './data/small-words'
import type { Item, Modal } from './item'

/** Open circumstances only at the beginning: "Under US pressure, …"; later they belong to what they follow. */
const LOOSE = new Set(['under', 'over', 'against', 'ahead', 'given'])

export function smallWord(norm: string, opening: boolean): (Pick<Item, 'is'> & { modal?: Modal }) | null {
  if (HEDGES.has(norm)) return { is: 'modal', modal: 'hedge' }
  if (OUGHT.has(norm)) return { is: 'modal', modal: 'ought' }
  if (PERMITS.has(norm)) return { is: 'modal', modal: 'permit' }
  if (norm === 'would') return { is: 'modal', modal: 'would' }
  if (FUTURE.has(norm)) return { is: 'modal', modal: 'future' }
  if (NEGATIONS.has(norm)) return { is: 'not' }
  if (BE.has(norm)) return { is: 'be' }
  if (HAVE.has(norm)) return { is: 'have' }
  if (norm === 'to') return { is: 'to' }
  if (norm === 'that') return { is: 'that' }
  if (norm === 'and' || norm === 'or') return { is: 'and' }
  if (norm === 'including' || norm === 'notably') return { is: 'like' }
  if (CONDITIONS.has(norm)) return { is: 'condition' }
  if (CLAUSE_OPENERS.has(norm)) return { is: 'opener' }
  if (PRONOUNS.has(norm)) return { is: 'pronoun' }
  if (DETERMINERS.has(norm)) return { is: 'determiner' }
  if (CIRCUMSTANCE.has(norm)) return { is: opening || !LOOSE.has(norm) ? 'circumstance' : 'preposition' }
  if (PREPOSITIONS.has(norm)) return { is: 'preposition' }
  return null
}
