/** Closed classes of English words that the reader steers by. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DETERMINERS = set(
  'the a an its their his her this that these those our all some any every each both own another',
)
export const PRONOUNS = set('it they he she we i which who whose')
export const NEGATIONS = set('not never no neither nor without hardly nobody none')
export const HEDGES = set('may might could')
export const OUGHT = set('must should ought needs')
export const PERMITS = set('can')
export const FUTURE = set('will shall would wont ll')
export const BE = set('is are was were be been being get gets got getting remains remain stays stay')
export const HAVE = set('has have had having do does did')
export const NEGATED_AUX: Readonly<Record<string, string>> = {
  "won't": 'will',
  "wouldn't": 'would',
  "can't": 'can',
  cannot: 'can',
  "isn't": 'is',
  "aren't": 'are',
  "wasn't": 'was',
  "weren't": 'were',
  "hasn't": 'has',
  "haven't": 'has',
  "hadn't": 'has',
  "doesn't": 'has',
  "don't": 'has',
  "didn't": 'has',
  "shouldn't": 'should',
  "mustn't": 'must',
  "couldn't": 'can',
  wont: 'will',
  cant: 'can',
  dont: 'has',
  doesnt: 'has',
  didnt: 'has',
}
export const PREPOSITIONS = set(
  'of in on at from to for with by into against over under within across inside near towards toward through via at per about onto off out around among between behind beyond upon during until till pending',
)
/** Open a part of the sentence that names circumstances: those in it hold no stance by being named. */
export const CIRCUMSTANCE = set(
  'despite after following amid amidst since because like unlike before without alongside versus besides notwithstanding given amongst citing defying ahead under against over',
)
/** Open a full clause of its own. */
export const CLAUSE_OPENERS = set('as while but when whereas although though so then where plus')
export const CONDITIONS = set('if unless whether lest once provided')
