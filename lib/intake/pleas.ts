import type { Item } from './item'
import type { Ahead, Reading } from './look-ahead'
import { type Subject, setCore, type Walk } from './walk-state'

/** What a company asks of a court or a government. */
const PLEAS =
  /^(?:pleas?|appeals?|petitions?|challenges?|lawsuits?|suit|complaints?|objections?|motion|bid|bids|attempts?|efforts?|requests?|fight|battle|case|application|claim)$/
const CLAIMS = /^(?:claim|lawsuits?|suit|complaints?|argument|motion)$/
const CONTESTS = /^(?:pleas?|lawsuits?|suits?|complaints?|challenges?|appeals?|petitions?)$/
const STANDS: ReadonlySet<Item['measure']> = new Set(['ban', 'curb', 'list', 'probe', 'menace'])

/**
 * "rejects DJI bid to be removed from Pentagon list", "Nuctech loses bid to halt EU probe": the plea is turned down, and
 * what it was against stands. Whoever pleads for a licence is another matter.
 */
export function turnsDownPlea(
  items: readonly Item[],
  i: number,
  to: number,
  subject: Subject,
  walk: Walk,
  { sense, ahead, passive, companySubject }: Reading,
): boolean {
  // "rejects claims it shelters NSO": what is said is rejected, nothing done.
  const hearsay =
    !passive &&
    (sense.measure === 'reject' || sense.measure === 'lift') &&
    /^(?:claims?|reports|rumours|rumors|suggestions)$/.test(items[i + 1]?.norm ?? '')
  if (hearsay && items.slice(i + 2, to).some((x) => x.company)) {
    setCore(
      walk,
      { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
      i,
      i + 1,
    )
    return true
  }
  if (companySubject && sense.measure === 'win' && winsCase(items, i, to, walk)) return true
  const turnsDown = sense.measure === 'reject' && !companySubject
  const loses = companySubject && (sense.measure === 'lose' || sense.base === 'fail')
  if (!turnsDown && !loses) return false
  const plea = items.findIndex((x, j) => j > i && j < to && j <= i + 5 && PLEAS.test(x.norm))
  if (plea < 0 && sense.base !== 'fail') return false
  // "rejects Google's appeal": what it was against is not said.
  const bare =
    turnsDown &&
    CONTESTS.test(items[plea]?.norm ?? '') &&
    ahead.company > 0 &&
    ahead.company < plea &&
    (plea + 1 >= to || items[plea + 1]?.is === 'stop' || items[plea + 1]?.norm === 'in')
  if (bare) {
    setCore(
      walk,
      { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
      i,
      i + 1,
    )
    return true
  }
  // "rejects NSO immunity claim": what it was against is not said.
  if (
    turnsDown &&
    CLAIMS.test(items[plea]?.norm ?? '') &&
    ahead.company > 0 &&
    ahead.company < plea &&
    !/^(?:to|against|over|on)$/.test(items[plea + 1]?.norm ?? '')
  ) {
    setCore(
      walk,
      { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
      i,
      i + 1,
    )
    return true
  }
  const against = plea < 0 ? i + 1 : plea + 1
  // "rejects Starlink's plea for lower fees": terms it asked for, not whether it may take part.
  const terms =
    turnsDown &&
    items[against]?.norm === 'for' &&
    /^(?:pleas?|appeals?|requests?|petitions?|complaints?)$/.test(items[plea]?.norm ?? '') &&
    ahead.company > 0 &&
    ahead.company < plea &&
    (/^(?:lower|cheaper|higher|more|faster|longer|lighter)$/.test(items[against + 1]?.norm ?? '') ||
      !items.slice(against, to).some((x) => x.measure !== undefined || x.is === 'verb'))
  if (terms) {
    setCore(
      walk,
      { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
      i,
      i + 1,
    )
    return true
  }
  if (!/^(?:to|against|over|for|on)$/.test(items[against]?.norm ?? '')) return false
  if (turnsDown && (ahead.company < 0 || ahead.company > plea)) return false
  // To be let off something: a verb that undoes, or none at all.
  const verb = items.findIndex((x, j) => j > against && j < to && x.is === 'verb')
  const undoes =
    verb < 0 ||
    /^(?:get ~ off|get off|escape|avoid)/.test(items[verb]?.sense?.base ?? '') ||
    /^(?:lift|ease|reject|delay)$/.test(items[verb]?.sense?.measure ?? '')
  if (!undoes) return false
  const measure = standingAfter(items, against, to)
  // "throws out Huawei's suit against the agency": what it was about is not said.
  if (
    measure < 0 &&
    turnsDown &&
    verb < 0 &&
    !items.slice(against, to).some((x) => x.measure !== undefined) &&
    CONTESTS.test(items[plea]?.norm ?? '')
  ) {
    setCore(
      walk,
      { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
      i,
      i + 1,
    )
    return true
  }
  if (measure < 0) return false
  const noun = items[measure] as Item
  setCore(
    walk,
    { is: 'measure', act: 'keep', measure: noun.measure ?? 'ban', kind: null, noun: noun.norm, base: 'keep' },
    i,
    i + 1,
  )
  walk.measureAt = measure
  walk.passive = loses || passive
  walk.readTo = to
  return subject.group.measure === null
}

/** "Google wins EU antitrust appeal": what the case was against is off. */
function winsCase(items: readonly Item[], i: number, to: number, walk: Walk): boolean {
  const plea = items.findIndex(
    (x, j) => j > i && j < to && j <= i + 6 && /^(?:appeals?|case|challenge|lawsuit)$/.test(x.norm),
  )
  if (plea < 0 || !items.slice(i + 1, plea).some((x) => x.actor) || standingAfter(items, plea + 1, to) >= 0)
    return false
  if (items.slice(i + 1, plea).some((x) => STANDS.has(x.measure))) return false
  setCore(walk, { is: 'stance', stance: 'allow', kind: 'court-ruling' }, i, i + 1)
  walk.passive = true
  walk.readTo = to
  return true
}

function standingAfter(items: readonly Item[], from: number, to: number): number {
  for (let j = from; j < to; j++) if (STANDS.has(items[j]?.measure)) return j
  return -1
}

/** "dismisses X plea against ban": the company's plea is turned down, the ban stands. */
export function turnsDown(items: readonly Item[], ahead: Ahead, measure: string | null): boolean {
  if (measure !== 'reject' || ahead.company < 0 || ahead.company > ahead.measure) return false
  return items.slice(ahead.company + 1, ahead.measure).some((x) => PLEAS.test(x.norm))
}
