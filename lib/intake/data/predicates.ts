import type { Verb } from './verb-entry'
import { VERBS_OF_MEASURES } from './verbs-of-measures'
import { VERBS_OF_STANCE } from './verbs-of-stance'
import { RARER_VERBS } from './verbs-rarer'

/** All verbs; where a phrase stands in several entries, the first that says something wins. */
export const VERBS: readonly Verb[] = [...VERBS_OF_STANCE, ...VERBS_OF_MEASURES, ...RARER_VERBS]
