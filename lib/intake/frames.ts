import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import { type Clause, clausesOf, isAdverb, segmentsOf } from './clauses'
import { PAPER_KINDS } from './data/predicates'
import { type Core, evaluate, type Operator, type Verdict } from './evaluate'
import { type Group, type Holder, readGroup } from './groups'
import type { Item } from './recognise'

/** Somebody takes a stance on something: what a sentence comes to. Indices are of items. */
export interface Frame {
  readonly holders: readonly Holder[]
  /** A body acts that the text does not attach to an actor, or none is named at all. */
  readonly holderMissing: boolean
  /** How the holder is named: outright, as a body ("the ministry"), by a pronoun, or not at all. */
  readonly holderHint: 'named' | 'body' | 'pronoun' | 'none'
  readonly companies: readonly string[]
  readonly stance: Stance
  readonly kind: Kind | null
  readonly sure: number
  /** Taken for granted by the sentence, not told by it: "China criticises Germany's curbs". */
  readonly presupposed: boolean
  readonly circumstance: boolean
  /** Who says so, where it is not the holder. Item indices. */
  readonly saidBy: readonly [number, number] | null
  readonly at: readonly [number, number]
  /** Items the stance was read from, for highlighting. */
  readonly signal: readonly [number, number]
  readonly body: readonly [number, number]
}

export interface FrameContext {
  /** Companies named before, for "the company", "the app" and headlines of two parts. */
  readonly companies: readonly string[]
}

/** Notes why nothing came of something, for the reader's answer. */
export type Refusal = 'urged' | 'asked' | 'condition' | 'circumstance' | 'no-holder' | 'speaker'

interface Subject {
  readonly group: Group
  readonly at: readonly [number, number]
}

export function framesOf(items: readonly Item[], context: FrameContext, refusals: Set<Refusal>): Frame[] {
  const frames: Frame[] = []
  const clauses: Clause[] = []
  for (const segment of segmentsOf(items)) clauses.push(...clausesOf(items, segment, clauses.length))
  const subjects: Subject[] = []
  const named = [...context.companies]
  for (const item of items)
    if (item.company && !named.includes(item.company.slug)) named.push(item.company.slug)
  for (let c = 0; c < clauses.length; c++) {
    const clause = clauses[c] as Clause
    const own: Subject = { group: readGroup(items, ...clause.subject), at: clause.subject }
    const shared = clause.sharesWith !== null ? subjects[clause.sharesWith] : undefined
    const reporter = clause.reportedBy !== null ? subjects[clause.reportedBy] : undefined
    const useShared = shared && own.group.empty
    const coreference =
      own.group.pronoun && own.group.holders.length === 0 && own.group.companies.length === 0
        ? (reporter ?? subjects[c - 1])
        : undefined
    const subject = useShared ? shared : (coreference ?? own)
    subjects.push(subject)
    if (clause.segment === 'condition') {
      if (clause.body[0] < clause.body[1]) refusals.add('condition')
      continue
    }
    const speaker = reporter ?? speakerAfter(items, clauses, c)
    const frame = readClause(items, clause, subject, speaker, named, refusals)
    frames.push(...frame)
  }
  return frames
}

/** "Huawei can bid, says Thai minister", "…, Estonian premier says": who said the clause before. */
function speakerAfter(items: readonly Item[], clauses: readonly Clause[], c: number): Subject | undefined {
  for (const next of [clauses[c + 1], clauses[c + 2]]) {
    if (!next) continue
    const verb = items[next.body[0]]
    if (verb?.is !== 'verb' || (verb.sense?.clause !== 'say' && verb.sense?.clause !== 'report')) continue
    if (next.subject[0] < next.subject[1]) {
      if (next.body[1] - next.body[0] <= 2)
        return { group: readGroup(items, ...next.subject), at: next.subject }
      continue
    }
    const at: [number, number] = [next.body[0] + 1, next.body[1]]
    return { group: readGroup(items, ...at), at }
  }
  // "UK to ban Huawei - minister": a last part without a verb that names a body.
  const last = clauses.at(-1)
  if (last && c < clauses.length - 1 && last.body[0] === last.body[1]) {
    const group = readGroup(items, ...last.subject)
    if (group.holders.length > 0) return { group, at: last.subject }
  }
  return undefined
}

interface Walk {
  readonly operators: Operator[]
  passive: boolean
  /** Where the object region of the core begins. */
  coreAt: number
  coreTo: number
  core: Core | null
  measureAt: number | null
  addressee: Group | null
  /** The core's object is left of it: "orders Huawei removed". */
  participle: boolean
}

function readClause(
  items: readonly Item[],
  clause: Clause,
  subject: Subject,
  speaker: Subject | undefined,
  named: readonly string[],
  refusals: Set<Refusal>,
): Frame[] {
  const [from, to] = clause.body
  const walk: Walk = {
    operators: [],
    passive: false,
    coreAt: -1,
    coreTo: -1,
    core: null,
    measureAt: null,
    addressee: null,
    participle: false,
  }
  walkBody(items, clause, subject, walk)
  if (!walk.core) return nominalFrames(items, clause, subject, walk, named, speaker)
  const verdict = evaluate(walk.core, walk.operators)
  const urged = walk.operators.some(
    (o) => o.is === 'call' || (o.is === 'clause' && (o.act === 'urge' || o.act === 'urged')),
  )
  if (walk.core.is === 'measure' && walk.core.act === 'judge')
    return nominalFrames(items, clause, subject, walk, named, speaker)
  if (!verdict) {
    refusals.add(urged ? 'urged' : 'asked')
    return []
  }
  if (walk.addressee && walk.addressee.holders.length > 0 && !sameHolder(walk.addressee, subject.group)) {
    refusals.add('urged')
    return []
  }
  return assemble(items, clause, subject, speaker, walk, verdict, named, refusals, from, to)
}

const sameHolder = (a: Group, b: Group): boolean =>
  a.holders.every((h) => b.holders.some((o) => o.code === h.code))

/** Left to right over the body, collecting what stands around the core until the core is found. */
function walkBody(items: readonly Item[], clause: Clause, subject: Subject, walk: Walk): void {
  const [from, to] = clause.body
  let be = false
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    switch (item.is) {
      case 'not':
        if (item.norm === 'without') return
        walk.operators.push({ is: 'not' })
        if (item.modal === 'future' || item.modal === 'would') walk.operators.unshift({ is: 'future' })
        if (item.modal === 'ought') walk.operators.unshift({ is: 'ought' })
        continue
      case 'modal':
        if (
          item.modal === 'hedge' &&
          subject.group.companies.length > 0 &&
          subject.group.holders.length === 0 &&
          takesPart(items, i + 1, to)
        )
          walk.operators.push({ is: 'permit' })
        else walk.operators.push({ is: item.modal ?? 'hedge' })
        continue
      case 'be':
        be = true
        continue
      case 'to':
        if (i === from && items[i + 1]?.is === 'verb') walk.operators.push({ is: 'headline-future' })
        continue
      case 'word':
        if (item.norm === 'no' || (item.norm === 'longer' && items[i - 1]?.norm === 'no')) continue
        if (item.norm === 'reportedly' || item.norm === 'allegedly')
          walk.operators.push({ is: 'clause', act: 'report' })
        continue
      case 'measure':
        if (item.measure === 'paper' || item.measure === 'threat') {
          walk.operators.push({ is: 'paper', kind: PAPER_KINDS[item.norm] ?? null })
          continue
        }
        if (item.measure === 'call') {
          walk.operators.push({ is: 'call' })
          continue
        }
        if (item.measure === 'activity' || walk.core) continue
        if (be || items[i - 1]?.is === 'not' || hasHave(items, from, i)) {
          walk.core = {
            is: 'measure',
            act: 'keep',
            measure: item.measure ?? 'ban',
            kind: null,
            noun: item.norm,
            base: 'have',
          }
          walk.measureAt = i
          walk.coreAt = i
          walk.coreTo = i + 1
          return
        }
        continue
      case 'verb':
        if (readVerb(items, i, clause, subject, walk, be)) return
        be = false
        continue
      default:
    }
  }
}

const hasHave = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (items[i]?.is === 'have') return true
  return false
}
const PARTICIPATION =
  /^(?:bid|join|supply|build|stay|participate|compete|operate|take|remain|help|continue|sell|provide|return|enter|resume|play|apply|keep|work)$/
const takesPart = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 4); i++)
    if (PARTICIPATION.test(items[i]?.norm ?? '')) return true
  return false
}

interface Ahead {
  readonly verb: number
  readonly measure: number
  readonly company: number
}

/** What comes first after a verb: another verb that belongs to it, a measure, a company. */
function lookAhead(items: readonly Item[], from: number, to: number): Ahead {
  let verb = -1
  let measure = -1
  let company = -1
  let blocked = false
  for (let j = from; j < to; j++) {
    const item = items[j] as Item
    if (item.is === 'verb' && verb < 0) {
      verb = j
      break
    }
    if (
      item.is === 'preposition' &&
      ['by', 'from', 'with', 'in', 'at', 'at', 'until', 'within'].includes(item.norm)
    )
      blocked = true
    if (item.is === 'measure' && !blocked) {
      const known = measure >= 0 ? items[measure]?.measure : undefined
      if (
        measure < 0 ||
        known === 'activity' ||
        ((known === 'paper' || known === 'threat' || known === 'call') &&
          item.measure !== 'activity' &&
          item.measure !== 'paper')
      )
        measure = j
    }
    if (item.is === 'company' && company < 0) company = j
  }
  return { verb, measure, company }
}

const isPassiveForm = (item: Item): boolean => item.forms?.includes('participle') === true

/** Reads one verb: an operator over what follows, or the core. True when the core is found. */
function readVerb(
  items: readonly Item[],
  i: number,
  clause: Clause,
  subject: Subject,
  walk: Walk,
  be: boolean,
): boolean {
  const [from, to] = clause.body
  const item = items[i] as Item
  const sense = item.sense
  if (!sense) return false
  const ahead = lookAhead(items, i + 1, to)
  const { holders, companies, measure: subjectMeasure } = subject.group
  const companySubject = companies.length > 0 && holders.length === 0
  const participle = isPassiveForm(item)
  const objectNext = nextIsObject(items, i + 1, to)
  const passive =
    participle &&
    (be ||
      (i === from && (companySubject || subjectMeasure !== null) && !objectNext) ||
      isReduced(items, i, from))
  const clauseAhead = ahead.verb >= 0 && belongs(items, i, ahead.verb)

  // "Huawei urged to …": what is asked of the company.
  if (sense.clause === 'urged' || (passive && sense.clause === 'urge')) {
    walk.operators.push({ is: 'clause', act: 'urged' })
    return false
  }
  // "Ban on Huawei lifted": an act upon the measure that is the subject.
  if (
    subjectMeasure !== null &&
    walk.core === null &&
    (passive || sense.measure === 'face') &&
    sense.measure &&
    !clauseAhead
  ) {
    const noun = items[subjectMeasure] as Item
    walk.core = {
      is: 'measure',
      act: sense.measure,
      measure: noun.measure ?? 'ban',
      kind: sense.kind,
      noun: noun.norm,
      base: sense.base,
    }
    walk.measureAt = subjectMeasure
    walk.passive = true
    walk.coreAt = i
    walk.coreTo = i + 1
    return true
  }
  const between =
    ahead.measure >= 0 && (ahead.verb < 0 || ahead.measure < ahead.verb)
      ? (items[ahead.measure] as Item)
      : null
  const wrapper =
    between && (between.measure === 'paper' || between.measure === 'call' || between.measure === 'threat')
      ? between
      : null
  const plain = between && !wrapper && between.measure !== 'activity' ? between : null

  if (
    clauseAhead &&
    (!plain || sense.clause === 'order' || sense.clause === 'advise' || sense.clause === 'urge')
  ) {
    if (wrapper && sense.measure) {
      if (sense.measure === 'judge') {
        walk.core = { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base }
        walk.coreAt = i
        walk.coreTo = i + 1
        return true
      }
      walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind })
      return false
    }
    if (sense.clause) {
      const addressee = readGroup(items, i + 1, toBefore(items, i + 1, ahead.verb))
      if (passive && (sense.clause === 'order' || sense.clause === 'advise')) {
        if (companySubject) return companyTold(items, i, ahead.verb, sense.clause, walk, true)
        walk.operators.push({
          is: 'clause',
          act:
            subject.group.holders.length > 0 &&
            !byAgent(items, i, to) &&
            subject.group.holders.some((h) => bareNation(items, h))
              ? 'urged'
              : sense.clause,
        })
        return false
      }
      walk.operators.push({ is: 'clause', act: sense.clause })
      if (
        sense.clause === 'order' ||
        sense.clause === 'advise' ||
        sense.clause === 'urge' ||
        sense.clause === 'wish'
      ) {
        if (addressee.holders.length > 0) walk.addressee = addressee
        else if (addressee.companies.length > 0 && ahead.verb >= 0)
          return companyTold(items, i, ahead.verb, sense.clause, walk, false)
      }
      return false
    }
    if (sense.company === null) return false
    // "allows Huawei to build", "bars Huawei from supplying": the verb after tells what, not whether.
  }
  if (plain && sense.measure && !(sense.company && isBehindPreposition(items, i, ahead))) {
    walk.core = {
      is: 'measure',
      act: passive && companySubject && sense.measure === 'impose' ? 'undergo' : sense.measure,
      measure: plain.measure ?? 'ban',
      kind: sense.kind,
      noun: plain.norm,
      base: sense.base,
    }
    walk.measureAt = ahead.measure
    walk.passive = passive
    walk.coreAt = i
    walk.coreTo = i + 1
    return true
  }
  if (wrapper?.measure === 'call' && sense.measure) {
    walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind })
    return false
  }
  const stance = between?.measure === 'activity' ? sense.activity : sense.company
  if (stance) {
    walk.core = { is: 'stance', stance, kind: sense.kind }
    walk.passive = passive
    walk.participle = isReduced(items, i, from)
    walk.coreAt = i
    walk.coreTo = i + 1
    return true
  }
  return false
}

/** An order to the company itself: to sell, close or leave excludes it; anything else limits it. */
function companyTold(
  items: readonly Item[],
  i: number,
  verb: number,
  act: 'order' | 'advise' | 'urge' | 'wish',
  walk: Walk,
  passive: boolean,
): boolean {
  if (act === 'urge' || act === 'wish') {
    walk.operators.push({ is: 'clause', act: 'urge' })
  }
  const base = items[verb]?.norm ?? ''
  const leaves =
    /^(?:sell|divest|close|leave|exit|shut|cease|stop|quit|wind|dissolve|unwind|withdraw|end|halt|pull)$/.test(
      base,
    )
  walk.core = {
    is: 'stance',
    stance: leaves ? 'ban' : 'restrict',
    kind: act === 'order' ? 'decision' : 'statement',
  }
  walk.passive = passive
  walk.coreAt = i
  walk.coreTo = verb + 1
  return true
}

const toBefore = (items: readonly Item[], from: number, verb: number): number => {
  for (let i = verb - 1; i >= from; i--) if (items[i]?.is === 'to' || items[i]?.is === 'preposition') return i
  return verb
}
const bareNation = (items: readonly Item[], holder: Holder): boolean =>
  items.slice(holder.at[0], holder.at[1]).every((i) => i.is === 'actor')

/** Whether the verb ahead is what this verb is about: "to bar", "banning", "that bans", "will be removed". */
function belongs(items: readonly Item[], verb: number, ahead: number): boolean {
  const item = items[ahead] as Item
  if (item.forms?.includes('ing')) return items[ahead - 1]?.is !== 'comma'
  for (let j = ahead - 1; j > verb; j--) {
    const before = items[j] as Item
    if (before.is === 'to' || before.is === 'that' || before.is === 'modal' || before.is === 'pronoun')
      return true
    if (before.is === 'word' && isAdverb(before.norm)) continue
    if (before.is === 'not' || before.is === 'be') continue
    break
  }
  return item.forms?.includes('participle') === true || items[ahead - 1]?.is === 'to'
}

/** A participle whose object stands before it in the body: "orders Huawei removed". */
function isReduced(items: readonly Item[], i: number, from: number): boolean {
  if (!isPassiveForm(items[i] as Item) || i <= from) return false
  for (let j = i - 1; j > from; j--) {
    const item = items[j] as Item
    if (item.is === 'company') return true
    if (item.is === 'word' || item.is === 'measure' || item.is === 'be') continue
    return false
  }
  return false
}

const nextIsObject = (items: readonly Item[], from: number, to: number): boolean => {
  const next = items[from]
  if (!next || from >= to) return false
  return (
    next.is === 'company' ||
    next.is === 'determiner' ||
    next.is === 'actor' ||
    next.is === 'measure' ||
    (next.is === 'word' && !isAdverb(next.norm) && !/^(?:off|out|over|as|again|because)$/.test(next.norm))
  )
}

/** "blocks Huawei from deal": the measure is not the object, the company is. */
const isBehindPreposition = (items: readonly Item[], i: number, ahead: Ahead): boolean => {
  if (ahead.company < 0 || ahead.company > ahead.measure) return false
  for (let j = ahead.company; j < ahead.measure; j++) {
    const item = items[j] as Item
    if (item.is === 'preposition' || item.is === 'to') return true
  }
  return i < 0
}

const byAgent = (items: readonly Item[], from: number, to: number): number => {
  for (let j = from; j < to; j++) if (items[j]?.is === 'preposition' && items[j]?.norm === 'by') return j
  return 0
}

function assemble(
  items: readonly Item[],
  clause: Clause,
  subject: Subject,
  speaker: Subject | undefined,
  walk: Walk,
  verdict: Verdict,
  named: readonly string[],
  refusals: Set<Refusal>,
  from: number,
  to: number,
): Frame[] {
  const { group } = subject
  const region = readRegion(items, walk.coreTo, to)
  const companySubject = group.companies.length > 0 && group.holders.length === 0
  const inMeasure = walk.measureAt !== null && walk.measureAt < from
  let holders: readonly Holder[] = []
  let missing = false
  let sure = verdict.sure
  let companies: readonly string[] = []
  let saidBy: Frame['saidBy'] = null
  const regionCompanies = region.companies

  const gains =
    walk.core?.is === 'measure' &&
    ['undergo', 'face', 'win', 'lose', 'impose', 'keep', 'weigh'].includes(walk.core.act)
  if (walk.passive || (companySubject && gains) || inMeasure) {
    companies =
      group.companies.length > 0
        ? group.companies
        : walk.participle
          ? companiesIn(items, from, walk.coreAt)
          : regionCompanies
    if (walk.participle && group.holders.length > 0) {
      holders = group.holders
      companies = companiesIn(items, from, walk.coreAt)
    } else {
      const agent = agentOf(items, walk, subject, from, to)
      holders = agent.holders
      sure *= agent.sure
      if (holders.length === 0 && agent.blocked) {
        refusals.add('no-holder')
        return []
      }
      if (holders.length === 0 && speaker && speaker.group.holders.length > 0) holders = speaker.group.holders
      if (holders.length === 0 && inMeasure) holders = ownersIn(items, group, subject.at)
      if (holders.length === 0)
        missing =
          !(speaker && !speaker.group.nameless && speaker.group.bystander) && (walk.passive || group.nameless)
      // A firm's own dealings ("Huawei wins contract") are no stance while nobody's government is in it.
      if (
        missing &&
        walk.core?.is === 'measure' &&
        ['deal', 'licence'].includes(walk.core.measure) &&
        !walk.passive
      )
        missing = false
    }
  } else {
    holders = group.holders
    companies = regionCompanies.length > 0 ? regionCompanies : companiesIn(items, from, walk.coreAt)
    if (holders.length > 0 && group.companies.length > 0 && companies.length === 0)
      companies = group.companies
    if (holders.length === 0) {
      if (companySubject || group.bystander) {
        refusals.add('no-holder')
        // "Huawei can bid, says minister": a company takes part because somebody lets it.
        return []
      }
      if (group.nameless || group.pronoun) missing = true
      else if (group.empty && clause.sharesWith === null) {
        if (speaker && speaker.group.holders.length > 0 && clause.reportedBy !== null)
          holders = speaker.group.holders
        else missing = true
      } else {
        refusals.add('no-holder')
        return []
      }
    }
    if (companies.length === 0 && walk.measureAt !== null) companies = companiesIn(items, from, to)
  }
  if (companies.length === 0 && named.length === 1) {
    companies = named
    sure *= 0.8
  }
  if (holders.length === 0 && !missing) {
    refusals.add('no-holder')
    return []
  }
  if (speaker && !holders.some((h) => speaker.group.holders.some((s) => s.code === h.code)))
    saidBy = speaker.at
  else if (speaker && speaker.at[1] - speaker.at[0] > 1) saidBy = speaker.at
  const circumstance = clause.segment === 'circumstance'
  const end = Math.max(to, walk.coreTo)
  const start = Math.min(clause.subject[0] < clause.subject[1] ? clause.subject[0] : from, walk.coreAt)
  return [
    {
      holders,
      holderMissing: holders.length === 0,
      holderHint: holders.length > 0 ? 'named' : group.nameless ? 'body' : group.pronoun ? 'pronoun' : 'none',
      companies,
      stance: scopeOf(items, start, end, verdict.stance),
      kind: kindOf(verdict.kind, holders, clause, items, walk, saidBy),
      sure,
      presupposed: false,
      circumstance,
      saidBy,
      at: [start, end],
      signal: [walk.coreAt, walk.coreTo],
      body: [from, to],
    },
  ]
}

const companiesIn = (items: readonly Item[], from: number, to: number): string[] => {
  const found: string[] = []
  for (let i = from; i < to; i++) {
    const slug = items[i]?.company?.slug
    if (slug && !found.includes(slug)) found.push(slug)
  }
  return found
}
/** Companies in an object region; one that follows a "with" or "to" behind another is a bystander of it. */
const readRegion = (items: readonly Item[], from: number, to: number): { companies: string[] } => ({
  companies: companiesIn(items, from, to),
})

interface Agent {
  readonly holders: readonly Holder[]
  readonly sure: number
  /** An agent is named and is no government. */
  readonly blocked: boolean
}

/** Who does it, where the company or the measure is the subject: by X, in X, from X's networks, under X's law. */
function agentOf(items: readonly Item[], walk: Walk, subject: Subject, from: number, to: number): Agent {
  const by = byAgent(items, walk.coreAt, to)
  if (by > 0) {
    const end = phraseEnd(items, by + 1, to)
    const group = readGroup(items, by + 1, end)
    if (group.holders.length > 0) return { holders: group.holders, sure: 1, blocked: false }
    if (
      group.measure === null &&
      (items[by + 1]?.is === 'other-name' || group.bystander || group.companies.length > 0)
    )
      return { holders: [], sure: 1, blocked: true }
    const owners = modifiersIn(items, by + 1, end)
    if (owners.length > 0 && (group.measure !== null || group.nameless))
      return { holders: owners, sure: 0.9, blocked: false }
  }
  if (walk.measureAt !== null && walk.measureAt >= from) {
    const owners = modifiersIn(items, walk.coreTo, walk.measureAt)
    if (owners.length > 0) return { holders: owners, sure: 0.95, blocked: false }
  }
  const deal = walk.core?.is === 'measure' && walk.core.measure === 'deal'
  for (let j = walk.coreTo; j < to; j++) {
    const item = items[j] as Item
    if (item.is !== 'preposition' || item.norm === 'by') continue
    const end = phraseEnd(items, j + 1, to)
    const group = readGroup(items, j + 1, end)
    if (deal) {
      if ((item.norm === 'with' || item.norm === 'from') && group.holders.length > 0)
        return { holders: group.holders, sure: 0.9, blocked: false }
      continue
    }
    if (group.holders.length > 0 && group.companies.length === 0)
      return { holders: group.holders, sure: 0.9, blocked: false }
    if (['from', 'on', 'in', 'at', 'under', 'over', 'of', 'to'].includes(item.norm)) {
      const owners = modifiersIn(items, j + 1, end)
      if (owners.length > 0) return { holders: owners, sure: 0.85, blocked: false }
    }
  }
  // "Micron fails Chinese security review": the nation describes the measure.
  const subjectOwners = subject.group.measure !== null ? [] : []
  return { holders: subjectOwners, sure: 0.7, blocked: false }
}

const phraseEnd = (items: readonly Item[], from: number, to: number): number => {
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (item.is === 'preposition' && item.norm !== 'of') return i
    if (item.is === 'verb' || item.is === 'stop' || item.is === 'circumstance') return i
  }
  return to
}

/** Nations that describe something which is theirs: "Swedish 5G auction", "UK networks"; not those that describe a firm. */
function modifiersIn(items: readonly Item[], from: number, to: number): Holder[] {
  const found: Holder[] = []
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (!item.actor) continue
    const next = items[i + 1]
    if (
      next?.is === 'company' ||
      (next?.is === 'word' &&
        next.heads?.includes('bystander') &&
        !/^networks?$|^markets?$|^users$|^schools$/.test(next.norm))
    )
      continue
    found.push({ code: item.actor.code, as: 'government', at: [i, i + 1] })
  }
  return found
}

/** The owner of a measure named as subject: "UK ban on Huawei", "Nepal's TikTok ban". */
function ownersIn(items: readonly Item[], group: Group, at: readonly [number, number]): Holder[] {
  if (group.measure === null) return []
  const before = modifiersIn(items, at[0], group.measure)
  if (before.length > 0) return before
  for (let j = group.measure + 1; j < at[1]; j++) {
    const item = items[j] as Item
    if (item.is === 'preposition' && (item.norm === 'in' || item.norm === 'by' || item.norm === 'at')) {
      const found = readGroup(items, j + 1, phraseEnd(items, j + 1, at[1]))
      if (found.holders.length > 0) return [...found.holders]
    }
  }
  return []
}

/** Measures the sentence takes for granted: the subject ("UK ban on Huawei takes effect"), or what is criticised. */
function nominalFrames(
  items: readonly Item[],
  clause: Clause,
  subject: Subject,
  walk: Walk,
  named: readonly string[],
  speaker: Subject | undefined,
): Frame[] {
  if (clause.segment !== 'told') return []
  const frames: Frame[] = []
  const judged = walk.core?.is === 'measure' && walk.core.act === 'judge'
  const ranges: [number, number][] = judged
    ? [[walk.coreTo, clause.body[1]]]
    : subject.group.measure !== null
      ? [[subject.at[0], subject.at[1]]]
      : []
  for (const [a, b] of ranges) {
    for (let m = a; m < b; m++) {
      const item = items[m] as Item
      if (item.is !== 'measure' || !item.measure || !['ban', 'curb', 'probe', 'list'].includes(item.measure))
        continue
      const group: Group = { ...readGroup(items, a, b), measure: m }
      const owners = ownersIn(items, group, [a, b])
      const inside = companiesIn(items, a, b)
      const companies =
        inside.length > 0
          ? inside
          : subject.group.companies.length > 0
            ? subject.group.companies
            : named.length === 1
              ? named
              : []
      if (owners.length === 0 || companies.length === 0) continue
      const verdict = evaluate(
        { is: 'measure', act: 'keep', measure: item.measure, kind: null, noun: item.norm, base: '' },
        [],
      )
      if (!verdict) continue
      frames.push({
        holders: owners,
        holderMissing: false,
        holderHint: 'named',
        companies,
        stance: scopeOf(items, a, b, verdict.stance),
        kind: verdict.kind ?? 'decision',
        sure: 0.6,
        presupposed: true,
        circumstance: false,
        saidBy: judged ? subject.at : (speaker?.at ?? null),
        at: [Math.min(a, clause.subject[0]), Math.max(b, clause.body[1])],
        signal: [m, m + 1],
        body: [a, b],
      })
      break
    }
  }
  return frames
}

/** A ban of part is a limit; a welcome under conditions too. */
function scopeOf(items: readonly Item[], from: number, to: number, stance: Stance): Stance {
  const norms = items.slice(from, to).map((i) => i.norm)
  const has = (...words: string[]) => norms.some((n) => words.includes(n))
  if (
    stance === 'ban' &&
    (has('core', 'cores', 'partial', 'partially', 'partly') ||
      pair(norms, 'parts', 'of') ||
      pair(norms, 'some', 'parts')) &&
    !pair(norms, 'non', 'core')
  )
    return 'restrict'
  if (stance === 'allow' || stance === 'cooperate') {
    if (
      has(
        'conditions',
        'conditionally',
        'conditional',
        'restrictions',
        'limited',
        'partially',
        'partly',
        'partial',
        'provisos',
        'strings',
      ) &&
      !pair(norms, 'no', 'conditions') &&
      !has('lifts', 'lift', 'lifted', 'ends', 'scraps')
    )
      return 'restrict'
    if (pair(norms, 'non', 'core') || pair(norms, 'noncore', '')) return 'restrict'
    if (stance === 'allow' && has('partially', 'partly', 'partial')) return 'restrict'
  }
  return stance
}
const pair = (norms: readonly string[], a: string, b: string): boolean =>
  norms.some((n, i) => n === a && norms[i + 1] === b)

function kindOf(
  kind: Kind | null,
  holders: readonly Holder[],
  clause: Clause,
  items: readonly Item[],
  walk: Walk,
  saidBy: Frame['saidBy'],
): Kind {
  const as = holders[0]?.as
  const word = kind === 'reported-plan' || kind === 'proposal' || kind === 'statement'
  if (as === 'court' && !word) return 'court-ruling'
  if (word) return kind
  if (
    as === 'parliament' &&
    items
      .slice(clause.body[0], walk.coreTo)
      .some((i) => /^(?:pass|vote|approve|adopt|enact|back)/.test(i.norm))
  )
    return 'legislation'
  if (saidBy && clause.reportedBy !== null) return kind ?? 'statement'
  return kind ?? 'decision'
}
