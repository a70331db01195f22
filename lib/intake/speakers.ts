import type { Clause } from './clauses'
import { readGroup } from './groups'
import type { Item } from './item'
import { modifiersIn } from './participants'
import type { Subject } from './walk-state'
import { placeIn } from './whose-place'

/** Whom a clause is about: its own subject, the one it shares, or the one its pronoun stands for. */
export function subjectOf(
  items: readonly Item[],
  clause: Clause,
  before: readonly Subject[],
  reporter: Subject | undefined,
): Subject {
  // "Latvia, Romania and Sweden, whose court upheld a ban": only of the last it is told.
  const whose = items.findIndex(
    (x, i) =>
      i > clause.subject[0] + 1 &&
      i < clause.subject[1] &&
      x.norm === 'whose' &&
      items[i - 1]?.is === 'comma',
  )
  const head = items[whose - 2]?.actor ? whose - 2 : clause.subject[0]
  const read = readGroup(items, head, clause.subject[1])
  // "In Tunis, officials said …": whose officials they are.
  const there = read.holders.length === 0 && read.nameless ? placeIn(items, clause.subject) : []
  const comma = items.findIndex((x, i) => i >= clause.subject[0] && x.is === 'comma')
  const own: Subject =
    there.length > 0
      ? { group: { ...read, holders: there }, at: [comma + 1, clause.subject[1]] }
      : { group: read, at: clause.subject }
  const shared = clause.sharesWith !== null ? before[clause.sharesWith] : undefined
  if (shared && own.group.empty) return shared
  // "U Mobile said it had picked Huawei": a firm that speaks of itself is no government.
  const firmSays =
    reporter !== undefined &&
    own.group.pronoun &&
    items[clause.subject[0]]?.norm === 'it' &&
    items.slice(...reporter.at).some((x) => x.is === 'other-name')
  if (firmSays) return { ...own, group: { ...own.group, bystander: true } }
  // "Merkel said her country would …"
  const [owner, what] = items.slice(...clause.subject)
  const theirs =
    /^(?:her|his|their|its|our)$/.test(owner?.norm ?? '') &&
    /^(?:country|government|nation|administration)$/.test(what?.norm ?? '')
  if (theirs && own.group.holders.length === 0 && reporter && reporter.group.holders.length > 0)
    return reporter
  const idle =
    reporter?.group.bystander === true &&
    reporter.group.holders.length === 0 &&
    reporter.group.companies.length === 0
  const onlyPronoun = own.group.pronoun && own.group.holders.length === 0 && own.group.companies.length === 0
  // "the former secretary said he was gathering investors": nobody who could act.
  if (onlyPronoun && idle) return { ...own, group: { ...own.group, bystander: true } }
  // "a notice issued by India's ministry, which directed X to …": whom "by" names.
  const which = items[clause.subject[0]]?.norm === 'which' && items[clause.subject[0] - 1]?.is === 'comma'
  const by = items.findLastIndex((x, i) => i < clause.subject[0] && x.norm === 'by')
  const agent =
    which && by > 0 && clause.subject[0] - by < 9 ? readGroup(items, by + 1, clause.subject[0] - 1) : null
  if (agent && agent.holders.length > 0 && !items.slice(by, clause.subject[0]).some((x) => x.is === 'verb'))
    return { group: agent, at: [by + 1, clause.subject[0] - 1] }
  const meant = reporter ?? before.at(-1)
  // "TikTok says it was banned": the company is meant, too.
  const firm =
    reporter !== undefined && reporter.group.companies.length > 0 && reporter.group.holders.length === 0
  return onlyPronoun && meant && (meant.group.holders.length > 0 || meant.group.nameless || firm)
    ? meant
    : own
}

/** "Huawei can bid, says Thai minister", "…, Estonian premier says", "… - minister": who said the clause before. */
export function speakerAfter(
  items: readonly Item[],
  clauses: readonly Clause[],
  c: number,
): Subject | undefined {
  for (const next of [clauses[c + 1], clauses[c + 2]]) {
    // "Austria fines X; warns Meta": behind the mark the same one acts.
    if (!next || items[next.body[0] - 1]?.norm === ';') continue
    const verb = items[next.body[0]]
    const says =
      verb?.sense?.clause === 'say' ||
      verb?.sense?.clause === 'report' ||
      /^(?:decide|order|warn|threaten|vow|pledge|promise)$/.test(verb?.sense?.base ?? '')
    if (verb?.is !== 'verb' || !says) continue
    if (next.subject[0] < next.subject[1]) {
      if (next.body[1] - next.body[0] <= 2) {
        const group = readGroup(items, ...next.subject)
        // "Taiwan: public bodies may not use it, the ministry said": whose ministry the label says.
        const front = group.holders.length === 0 && group.nameless ? labelled(items, clauses, c) : undefined
        return front ?? { group, at: next.subject }
      }
      continue
    }
    const by = items.findIndex(
      (x, i) =>
        i > next.body[0] &&
        i < next.body[1] &&
        x.is === 'preposition' &&
        items[i + 1]?.forms?.includes('ing'),
    )
    const at: [number, number] = [next.body[0] + 1, by < 0 ? next.body[1] : by]
    return { group: readGroup(items, ...at), at }
  }
  // "tells civil servants: no WeChat on office computers"
  const prior = clauses[c - 1]
  const own = clauses[c]
  if (prior && own && items[own.subject[0] - 1]?.norm === ':' && items[own.subject[0]]?.norm === 'no') {
    const tells = /^(?:say|order|advise|urge)$/.test(items[prior.body[0]]?.sense?.clause ?? '')
    const group = readGroup(items, ...prior.subject)
    if (tells && group.holders.length > 0) return { group, at: prior.subject }
  }
  const front = labelled(items, clauses, c)
  if (front) return front
  const last = clauses.at(-1)
  if (!last || c >= clauses.length - 1 || last.body[0] !== last.body[1]) return undefined
  const group = readGroup(items, ...last.subject)
  return group.holders.length > 0 ? { group, at: last.subject } : undefined
}

/** "Nepal: no Starlink without a local owner": who stands before the colon. */
function labelled(items: readonly Item[], clauses: readonly Clause[], c: number): Subject | undefined {
  const label = clauses[0]
  if (c === 0 || !label || label.body[0] !== label.body[1] || items[label.subject[1]]?.is !== 'stop')
    return undefined
  const group = readGroup(items, ...label.subject)
  if (group.holders.length > 0) return { group, at: label.subject }
  // "UK U-turn: Huawei to be stripped out"
  const own = group.bystander || group.companies.length > 0 ? [] : modifiersIn(items, ...label.subject)
  return own.length === 1 ? { group: { ...group, holders: own }, at: label.subject } : undefined
}
