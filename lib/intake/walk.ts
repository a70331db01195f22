import { isAdverb } from './adverbs'
import type { Clause } from './clauses'
import type { Item } from './item'
import { bareMeasure } from './measures'
import { AT_HOME, demanded } from './orders'
import { readVerb } from './read-verb'
import type { Operator } from './verdict'
import { type Subject, setCore, type Walk } from './walk-state'

const PARTICIPATION =
  /^(?:sold|used|installed|bid|join|supply|build|stay|participate|compete|operate|take|remain|help|continue|sell|provide|return|enter|resume|play|apply|keep|work)$/

/** Reads the body of a clause from left to right until the core is found. */
export function walkClause(items: readonly Item[], clause: Clause, subject: Subject): Walk {
  const walk: Walk = {
    operators: [],
    core: null,
    passive: false,
    fault: false,
    ordered: false,
    participle: false,
    coreAt: -1,
    coreTo: -1,
    measureAt: null,
    addressee: null,
    readTo: -1,
  }
  const [from, to] = clause.body
  let be = false
  for (let i = from; i < to && !walk.core; i++) {
    const item = items[i] as Item
    if (i <= walk.readTo) continue
    if (item.is === 'not') {
      if (item.norm === 'without') break
      // "6G networks will have no Huawei components"
      const holdsNone = item.norm === 'no' && items[i + 1]?.company && items[i - 1]?.norm === 'have'
      if (holdsNone) {
        setCore(walk, { is: 'stance', stance: 'ban', kind: 'statement' }, i, i + 1)
        walk.fault = subject.group.holders.length === 0
        walk.passive = walk.fault
        continue
      }
      if (/^can/.test(item.norm) && subject.group.companies.length > 0 && takesPart(items, i + 1, to)) {
        setCore(walk, { is: 'stance', stance: 'allow', kind: 'statement' }, i, i + 1)
        walk.passive = true
      }
      walk.operators.push({ is: 'not' })
      if (item.modal === 'future' || item.modal === 'would') walk.operators.unshift({ is: 'future' })
      if (item.modal === 'ought') walk.operators.unshift({ is: 'ought' })
    } else if (item.is === 'modal') {
      const helps =
        (item.modal === 'future' || item.modal === 'would') &&
        subject.group.companies.length > 0 &&
        subject.group.holders.length === 0 &&
        subject.group.measure === null &&
        clause.reportedAs === 'say' &&
        helpsAtHome(items, i + 1, to)
      if (helps) {
        // "Hungary says Huawei will help build its network"
        setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'statement' }, i, i + 1)
        walk.passive = true
        walk.fault = true
        continue
      }
      // "hints Nvidia could sell": no permission, a hint at one.
      const hints = clause.reportedBy !== null && HINTS.test(items[clause.subject[0] - 1]?.sense?.base ?? '')
      // "court rules that Meta may use posts": what courts find may be done is let.
      const found =
        item.norm === 'may' &&
        clause.reportedBy !== null &&
        items.slice(0, from).some((x) => /^(?:rule|decide|find|confirm)$/.test(x.sense?.base ?? '')) &&
        /^(?:use|keep|launch|process|collect|offer|train|test|start|resume|buy|sell|go|move|open|hold|share|transfer)$/.test(
          items[i + 1]?.norm ?? '',
        )
      const lets =
        item.modal === 'hedge' &&
        subject.group.companies.length > 0 &&
        subject.group.holders.length === 0 &&
        (found || takesPart(items, i + 1, to))
      // "schools may keep Chromebooks": those who obey at home are let.
      const letAtHome =
        /^(?:may|can)$/.test(item.norm) &&
        subject.group.companies.length === 0 &&
        subject.group.holders.length === 0 &&
        /^(?:keep|continue|use|go|buy|still|now)$/.test(items[i + 1]?.norm ?? '') &&
        items.slice(...subject.at).some((x) => AT_HOME.test(x.norm))
      if (letAtHome) {
        setCore(walk, { is: 'stance', stance: 'allow', kind: 'decision' }, i, i + 1)
        walk.ordered = true
        continue
      }
      // "may not use": no doubt, a prohibition.
      const denied = items[i + 2]?.norm === 'longer' ? i + 3 : i + 2
      const forbids = items[i + 1]?.is === 'not' && items[denied]?.sense?.faint === true
      if (forbids) continue
      // "Officials must delete TikTok": what those who obey must do is ordered.
      const ordered =
        item.norm === 'must' &&
        subject.group.companies.length === 0 &&
        items.slice(...subject.at).some((x) => AT_HOME.test(x.norm))
      // "decided that Huawei must be removed": what whoever may order it says must be done to the company.
      const decreed =
        item.norm === 'must' &&
        subject.group.companies.length > 0 &&
        subject.group.measure === null &&
        clause.reportedBy !== null &&
        clause.reportedAs === 'say' &&
        items[i + 1]?.is === 'be'
      if (decreed && OUT.test(items[i + 2]?.norm ?? '')) {
        setCore(walk, { is: 'stance', stance: 'ban', kind: 'decision' }, i, i + 3)
        walk.passive = true
        continue
      }
      if (ordered || decreed) walk.operators.push({ is: 'clause', act: 'order' })
      else walk.operators.push({ is: lets ? 'permit' : (item.modal ?? 'hedge') })
      walk.ordered ||= ordered
      // "Starlink must wait, minister says": what whoever says so asks of the company.
      if (item.modal === 'ought' && subject.group.companies.length > 0 && subject.group.measure === null) {
        const stance = demanded(items, i + 1, to)
        if ((clause.reportedBy === null || clause.reportedAs === 'say') && stance) {
          walk.operators.pop()
          setCore(walk, { is: 'stance', stance, kind: 'statement' }, i, i + 1)
          walk.passive = true
          walk.fault = true
        }
      }
      if (
        (lets || item.modal === 'permit') &&
        subject.group.companies.length > 0 &&
        (found || takesPart(items, i + 1, to))
      ) {
        // "Huawei can bid": somebody lets it.
        setCore(walk, { is: 'stance', stance: 'allow', kind: 'statement' }, i, i + 1)
        walk.passive = true
        walk.operators.push(...negationAfter(items, i + 1, to))
        if (hints && item.norm !== 'may' && item.norm !== 'can') walk.operators.push({ is: 'hedge' })
      }
    } else if (item.is === 'be') be = true
    else if (item.is === 'to') {
      const next =
        items[i + 1]?.is === 'word' && isAdverb(items[i + 1]?.norm ?? '') ? items[i + 2] : items[i + 1]
      if (i === from && (next?.is === 'verb' || next?.is === 'be'))
        walk.operators.push({ is: 'headline-future' })
    } else if (item.is === 'word') {
      // "TikTok ban was unlawful, French court finds"
      const { measure } = subject.group
      const judged = [...items.slice(0, from), ...items.slice(to)].some((x) => x.heads?.includes('court'))
      if (
        be &&
        judged &&
        measure !== null &&
        /^(?:illegal|unlawful|unconstitutional|invalid|void)$/.test(item.norm)
      ) {
        const noun = items[measure] as Item
        setCore(
          walk,
          {
            is: 'measure',
            act: 'lift',
            measure: noun.measure ?? 'ban',
            kind: 'court-ruling',
            noun: noun.norm,
            base: 'overturn',
          },
          i,
          i + 1,
        )
        walk.measureAt = measure
        walk.passive = true
        continue
      }
      // "regulator warns that the service is illegal"
      if (be && /^(?:illegal|unlawful)$/.test(item.norm) && subject.group.companies.length > 0) {
        setCore(walk, { is: 'stance', stance: 'ban', kind: 'statement' }, i, i + 1)
        walk.passive = true
        walk.fault = true
        continue
      }
      // "among the nations where the service is available"
      const open =
        be &&
        /^(?:available|legal|operational|live|active)$/.test(item.norm) &&
        (items[clause.subject[0] - 1]?.norm === 'where' ||
          (items[i + 1]?.norm === 'in' &&
            items.slice(i + 2, i + 8).some((x) => /^(?:countries|nations|markets|states)$/.test(x.norm))))
      if (open && subject.group.companies.length > 0) {
        setCore(walk, { is: 'stance', stance: 'allow', kind: 'decision' }, i, i + 1)
        walk.passive = true
        walk.fault = true
        continue
      }
      if (item.norm === 'reportedly' || item.norm === 'allegedly')
        walk.operators.push({ is: 'clause', act: 'report' })
    } else if (item.is === 'measure') {
      if (item.norm === 'use' && meansToUse(items, i, subject, walk))
        setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'reported-plan' }, i, i + 1)
      else bareMeasure(items, i, from, be, walk)
    } else if (item.is === 'verb') {
      readVerb(items, i, clause, subject, walk, be)
      be = false
    }
  }
  // "no ban yet": open.
  const yet = items.findIndex((x, j) => j >= from && j < to && x.norm === 'yet' && items[j + 1]?.is !== 'to')
  if (walk.core && yet >= 0 && walk.operators.some((o) => o.is === 'not'))
    walk.operators.unshift({ is: 'clause', act: 'weigh' })
  if (walk.core) followsFrom(items, walk, to)
  else agreedUpon(items, walk, to)
  return walk
}

/** "signs MoU to bring Starlink to schools": an agreement that is about a company is made with it, whatever it is to do. */
function agreedUpon(items: readonly Item[], walk: Walk, to: number): void {
  const agreed = walk.operators.some((o) => o.is === 'paper' && o.kind === 'agreement')
  const at = walk.readTo
  if (!agreed || at < 0 || walk.operators.some((o) => o.is === 'not')) return
  // "signs cable deal to sidestep Huawei"
  if (items.slice(at, to).some((x) => AGAINST.test(x.norm))) return
  if (!items.slice(at, to).some((x) => x.company)) return
  setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'agreement' }, at, at + 1)
}

const HINTS = /^(?:hint|suggest|signal|indicate|imply)$/

const AGAINST =
  /^(?:sidestep|bypass|avoid|counter|rival|against|replace|outflank|challenge|undercut|instead|without|sidelin(?:e|ing))$/

/** "cuts tariff on Chinese cars, opening door to BYD": what comes of it says what it is to the company. */
function followsFrom(items: readonly Item[], walk: Walk, to: number): void {
  if (walk.passive) return
  if (walk.core?.is === 'stance') {
    // "tightens screws on Huawei, cutting it off": what comes of it says how far it goes.
    const at = items.findIndex(
      (x, j) =>
        j > walk.coreTo + 1 &&
        j < to &&
        x.forms?.includes('ing') === true &&
        (x.sense?.company === 'ban' || x.sense?.company === 'restrict') &&
        x.sense.kind === null &&
        items[j + 1]?.norm === 'it' &&
        items.slice(Math.max(walk.coreTo, j - 4), j).some((y) => y.is === 'comma'),
    )
    const stance = items[at]?.sense?.company
    if (at > 0 && stance && (walk.core.stance === 'ban' || walk.core.stance === 'restrict'))
      walk.core = { ...walk.core, stance }
    return
  }
  if (walk.core?.is !== 'measure') return
  const comma = items.findIndex((x, j) => j > walk.coreTo && j < to && x.is === 'comma')
  const verb = items[comma + 1]
  if (comma < 0 || !verb?.sense?.company || !verb.forms?.includes('ing')) return
  if (items.slice(walk.coreTo, comma).some((x) => x.company)) return
  if (!items.slice(comma + 2, Math.min(to, comma + 6)).some((x) => x.company)) return
  setCore(walk, { is: 'stance', stance: verb.sense.company, kind: verb.sense.kind }, comma + 1, comma + 2)
  walk.measureAt = null
}

/** "Malaysia to use Huawei technology": what a government means to use it seeks. */
function meansToUse(items: readonly Item[], i: number, { group }: Subject, walk: Walk): boolean {
  const before = items[i - 1]
  const means =
    before?.is === 'to' || (before?.is === 'modal' && (before.modal === 'future' || before.modal === 'would'))
  return (
    means &&
    group.holders.length > 0 &&
    !group.bystander &&
    items.slice(i + 1, i + 3).some((x) => x.company) &&
    !walk.operators.some((o) => o.is === 'not' || o.is === 'act')
  )
}

const OUT = /^(?:gone|out|absent)$/

/** What a company does for the country whose government tells of it. */
const helpsAtHome = (items: readonly Item[], from: number, to: number): boolean => {
  const verb = items[from]?.norm ?? ''
  if (/^(?:help|participate|share|train|join)$/.test(verb)) return true
  return (
    /^(?:build|supply|provide|develop|expand|upgrade|install|invest|open|take)$/.test(verb) &&
    items
      .slice(from + 1, Math.min(to, from + 7))
      .some((x) => /^(?:its|our|contract|part|national|local|here)$/.test(x.norm))
  )
}

const negationAfter = (items: readonly Item[], from: number, to: number): Operator[] => {
  for (let i = from; i < Math.min(to, from + 2); i++) if (items[i]?.is === 'not') return [{ is: 'not' }]
  return []
}

const takesPart = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 4); i++)
    if (PARTICIPATION.test(items[i]?.norm ?? '')) return true
  return false
}
