const NOUNS = /^(?:ally|family|supply|reply|assembly|monopoly|anomaly|bully|fly|july|rally)$/

/** Whether a word only tells how, when or how much something is done, and may stand between a verb and what belongs to it. */
export const isAdverb = (norm: string): boolean =>
  (/ly$/.test(norm) && !NOUNS.test(norm)) ||
  [
    'also',
    'still',
    'now',
    'again',
    'already',
    'soon',
    'just',
    'yet',
    'once',
    'long',
    'first',
    'back',
    'too',
    'up',
    'then',
    'even',
    'quickly',
    'longer',
    'all',
    'both',
    'formally',
    'effectively',
    'officially',
  ].includes(norm)
