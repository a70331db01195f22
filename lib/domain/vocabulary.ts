// The smaller closed lists of a stance event (DESIGN.md section 2; codebook sections 4 to 7).

/** `named`: the measure names the company. `criteria`: rules that hit it without naming it. */
export const TARGETINGS = ['named', 'criteria'] as const
export type Targeting = (typeof TARGETINGS)[number]

export const CONFIDENCES = ['confirmed', 'reported', 'disputed'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** How a later event stands to an earlier one. */
export const RELATIONS = ['supersedes', 'amends', 'implements', 'reverses', 'responds-to'] as const
export type Relation = (typeof RELATIONS)[number]

export const SOURCE_KINDS = ['official', 'primary', 'secondary'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Only `published` counts. `retracted` leaves a tombstone, `merged` redirects; neither is ever deleted. */
export const EVENT_STATUSES = ['published', 'retracted', 'merged'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

export const ACTOR_KINDS = ['country', 'bloc'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const RELATION_LABEL: Readonly<
  Record<Relation, { readonly active: string; readonly passive: string }>
> = {
  supersedes: { active: 'supersedes', passive: 'superseded by' },
  amends: { active: 'amends', passive: 'amended by' },
  implements: { active: 'implements', passive: 'implemented by' },
  reverses: { active: 'reverses', passive: 'reversed by' },
  'responds-to': { active: 'responds to', passive: 'answered by' },
}

export const CONFIDENCE_MEANING: Readonly<Record<Confidence, string>> = {
  confirmed: 'an official source, a major agency or newspaper, or two independent others',
  reported: 'one weaker source, or second-hand',
  disputed: 'a party denies it, or reports conflict',
}

export const TARGETING_MEANING: Readonly<Record<Targeting, string>> = {
  named: 'the measure or the words name the company, a unit of it or its product',
  criteria: 'rules for high-risk vendors, say, that hit the company without naming it',
}
