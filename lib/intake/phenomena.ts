import type { LabelledText } from './labelled-text'

/** The mark of a batch says when a text was written, not what it shows. */
const BATCH = /^fresh\d*$/

export const batchesOf = ({ phenomena }: Pick<LabelledText, 'phenomena'>): string[] =>
  phenomena.filter((p) => BATCH.test(p))

/** What tells a phenomenon in a headline. Rough on purpose: it sorts the answers, and no rule of reading looks at it. */
const TOLD: readonly (readonly [string, RegExp])[] = [
  [
    'negation',
    /\b(?:not|never|no (?:plans?|ban|need|reason)|refus\w+|declin\w+|reject\w+|rul\w+ out)\b|n['’]t\b/i,
  ],
  [
    'lifting',
    /\b(?:lift\w*|unblock\w*|overturn\w*|revers\w+|scrap\w*|repeal\w*|revok\w+|restor\w+|annul\w*|quash\w*|eas(?:e|es|ed|ing)|reinstat\w+|strik\w+ down|sets? aside|drops? (?:\w+ ){0,2}(?:ban|plan|case|probe)|(?:end|suspend|halt|stay)\w* (?:\w+ ){0,3}(?:ban|block|order))\b/i,
  ],
  [
    'hedge',
    /\b(?:may|might|could|weigh\w*|consider\w*|mull\w*|eyes|set to|plans? to|moves? to|poised|likely|threatens?|propos\w+|intends?)\b/i,
  ],
  [
    'partial',
    /\b(?:phas\w+ out|limit\w*|caps?|capped|curb\w*|restrict\w*|partial\w*|core|(?:government|official|work|state|federal) (?:devices|phones|systems|networks)|until|by 20\d\d)\b/i,
  ],
  [
    'speaker',
    /\b(?:says?|said|tells?|told|warns?|warned|urg\w+|presses|pressed|calls? (?:for|on)|critici[sz]\w+|slams?|blasts|accuses?|welcomes?|asks?)\b|: ?["“'‘]/i,
  ],
  [
    'company-subject',
    /^(?:[\p{L}\d.&'’-]+ ){1,3}(?:(?:is|are|was|were|to be|being) )?(?:barred|banned|blocked|excluded|fined|hit|told|ordered|suspended|cleared|allowed|approved|shut|kept|faces|gets|wins|loses|must)\b/u,
  ],
  [
    'capital or seat',
    /\b(?:Washington|Beijing|Moscow|London|Brussels|Berlin|Paris|Rome|Madrid|Tokyo|Canberra|Ottawa|(?:New )?Delhi|Seoul|Taipei|Hanoi|Jakarta|Ankara|Kyiv|Warsaw|Prague|Vienna|Budapest|Stockholm|Oslo|Copenhagen|Helsinki|Lisbon|Athens|Cairo|Nairobi|Pretoria|Brasilia|Whitehall|Kremlin|White House|Pentagon|Downing Street|Capitol|The Hague)\b/,
  ],
  [
    'agency or court',
    /\b(?:FCC|FTC|FBI|Ofcom|BSI|CMA|ministry|minist(?:er|ers)|department|regulators?|watchdog|agency|agencies|commission|authority|courts?|judge|parliament|senate|lawmakers|army|military|police)\b/i,
  ],
  ['dates', /\b(?:19|20)\d\d\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/],
]

/**
 * The phenomena a labelled text counts under: those it was marked with; for one that is marked with its batch alone those that
 * its label tells and, of a headline, its words. "plain" where nothing else is told.
 */
export function phenomenaOf({ phenomena, text, expected }: LabelledText, isHeadline: boolean): string[] {
  const marked = phenomena.filter((p) => !BATCH.test(p))
  if (marked.length > 0) return marked
  const several = (field: 'actor' | 'company') => new Set(expected.map((e) => e[field])).size > 1
  const told = [
    ...(expected.length === 0 ? ['none'] : []),
    ...(several('actor') ? ['several-holders'] : []),
    ...(several('company') ? ['several-companies'] : []),
    ...(isHeadline ? TOLD.filter(([, pattern]) => pattern.test(text)).map(([name]) => name) : []),
  ]
  return told.length > 0 ? told : ['plain']
}
