/** A deed binds from the day it is taken (codebook, section 3). */
export const DEED_KINDS = [
  'decision',
  'legislation',
  'regulation',
  'enforcement',
  'court-ruling',
  'contract',
  'agreement',
] as const
/** A word signals. */
export const WORD_KINDS = ['statement', 'reported-plan', 'proposal'] as const
export const KINDS = [...DEED_KINDS, ...WORD_KINDS] as const

export type Kind = (typeof KINDS)[number]
export type Track = 'deed' | 'word'

/** Words and deeds are folded apart; this is the only place that tells which is which. */
export const trackOf = (kind: Kind): Track =>
  (DEED_KINDS as readonly string[]).includes(kind) ? 'deed' : 'word'

export const isKind = (value: unknown): value is Kind => KINDS.includes(value as Kind)

/** As shown to people, and what each covers. */
export const KIND: Readonly<Record<Kind, { readonly label: string; readonly meaning: string }>> = {
  decision: {
    label: 'decision',
    meaning: 'a formal act of government, parliament or an authority, an inquiry opened included',
  },
  legislation: { label: 'legislation', meaning: 'a law passed or signed' },
  regulation: { label: 'regulation', meaning: 'a binding rule of an agency, or a decree' },
  enforcement: { label: 'enforcement', meaning: 'a block, seizure, fine or order in one case' },
  'court-ruling': { label: 'court ruling', meaning: 'a court decides' },
  contract: { label: 'contract', meaning: 'goods or services are bought' },
  agreement: { label: 'agreement', meaning: 'a memorandum, treaty or declaration is signed' },
  statement: { label: 'statement', meaning: 'somebody who speaks for the actor says it' },
  'reported-plan': { label: 'reported plan', meaning: 'sources or leaks tell of an intention' },
  proposal: { label: 'proposal', meaning: 'a bill, draft, consultation or motion' },
}
