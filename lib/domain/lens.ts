/** Which date a deed begins on. */
export const BASES = ['announced', 'in-force', 'completed'] as const
export type Basis = (typeof BASES)[number]

/** The definition that a view uses (DESIGN.md section 2, "Lens"). */
export interface Lens {
  readonly basis: Basis
  /** Whether words count where no deed stands. */
  readonly words: 'yes' | 'no'
  /** `named` leaves out measures that hit the company by criteria only. */
  readonly targeting: 'any' | 'named'
}

export const DEFAULT_LENS: Lens = { basis: 'announced', words: 'yes', targeting: 'any' }

/** All twelve, the default first: to show how a count moves under the others, and to test every rule under each. */
export const ALL_LENSES: readonly Lens[] = BASES.flatMap((basis) =>
  (['yes', 'no'] as const).flatMap((words) =>
    (['any', 'named'] as const).map((targeting): Lens => ({ basis, words, targeting })),
  ),
)

export const isSameLens = (a: Lens, b: Lens): boolean =>
  a.basis === b.basis && a.words === b.words && a.targeting === b.targeting

export const isDefaultLens = (lens: Lens): boolean => isSameLens(lens, DEFAULT_LENS)

/** The three parts of the sentence "counting deeds and words, as announced, named or by criteria". */
export const LENS_PHRASE = {
  words: { yes: 'deeds and words', no: 'deeds only' },
  basis: { announced: 'as announced', 'in-force': 'in force', completed: 'fully carried out' },
  targeting: { any: 'named or by criteria', named: 'naming the company' },
} as const

/** What of a lens matters to a count of events, which begin on no day: "counting deeds and words, named or by criteria". */
export const describeCounted = (lens: Lens): string =>
  `counting ${LENS_PHRASE.words[lens.words]}, ${LENS_PHRASE.targeting[lens.targeting]}`

/** The lens as a phrase: "counting deeds and words, as announced, named or by criteria". */
export const describeLens = (lens: Lens): string =>
  `counting ${LENS_PHRASE.words[lens.words]}, ${LENS_PHRASE.basis[lens.basis]}, ${LENS_PHRASE.targeting[lens.targeting]}`
