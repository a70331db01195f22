/** The scale, from most excluded to most welcomed. The order is the ordinal scale of the codebook (section 2). */
export const STANCES = ['ban', 'restrict', 'review', 'allow', 'cooperate'] as const
export type Stance = (typeof STANCES)[number]

interface StanceFacts {
  /** Ordinal score, −2 … +2. */
  readonly score: number
  /** As printed on chips and in legends. */
  readonly label: string
  /** Third person, before the company's name: "bans Huawei". */
  readonly verb: string
  /** Drawn in every cell and chip, so that colour is never the only sign. */
  readonly glyph: string
  /** One letter, for dense text and greyscale print. */
  readonly letter: string
  readonly meaning: string
}

/** Everything that is said about a stance is said here, once. */
export const STANCE: Readonly<Record<Stance, StanceFacts>> = {
  ban: {
    score: -2,
    label: 'ban',
    verb: 'bans',
    glyph: '✕',
    letter: 'B',
    meaning: 'excludes the company from the topic by law, order or formal guidance',
  },
  restrict: {
    score: -1,
    label: 'restrict',
    verb: 'restricts',
    glyph: '−',
    letter: 'R',
    meaning: 'limits, conditions, caps, licences, phased removal',
  },
  review: {
    score: 0,
    label: 'review',
    verb: 'reviews',
    glyph: '?',
    letter: 'V',
    meaning: 'undecided, investigating, or deliberately neutral',
  },
  allow: {
    score: 1,
    label: 'allow',
    verb: 'allows',
    glyph: '✓',
    letter: 'A',
    meaning: 'decides or states that it may take part like others; lifts a ban',
  },
  cooperate: {
    score: 2,
    label: 'cooperate',
    verb: 'cooperates with',
    glyph: '+',
    letter: 'C',
    meaning: 'actively welcomes, contracts, partners with or champions it',
  },
}

/** −2 … +2. Cell order, the CSV column and similarity all take the number from here. */
export const stanceScore = (stance: Stance): number => STANCE[stance].score

/** Whether a text from outside is one of the five. Case matters: the wire form is lower case. */
export const isStance = (value: unknown): value is Stance => STANCES.includes(value as Stance)
