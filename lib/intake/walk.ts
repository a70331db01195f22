import { type Clause, isAdverb } from './clauses'
import type { ClauseAct, MeasureAct } from './data/predicates'
import { PAPER_KINDS } from './data/predicates'
import type { Core, Operator } from './evaluate'
import { type Group, type Holder, readGroup } from './groups'
import type { Sense } from './lexicon'
import { objectCompanies } from './participants'
import type { Item } from './recognise'

/** A subject and where it stands. Item indices, end excluded. */
export interface Subject {
  readonly group: Group
  readonly at: readonly [number, number]
}

/** What a clause says, taken apart: the core, what stands around it, and how they are joined. */
export interface Walk {
  readonly operators: Operator[]
  core: Core | null
  passive: boolean
  /** The subject is told what to do; who tells is the holder. */
  ordered: boolean
  /** The core is what the company did wrong; who finds it so is the holder. */
  fault: boolean
  /** The object stands left of a participle: "orders Huawei removed". */
  participle: boolean
  /** The words of the core; objects follow. */
  coreAt: number
  coreTo: number
  measureAt: number | null
  /** Who is told or asked to act. */
  addressee: Group | null
  /** Items up to here are read already. */
  readTo: number
}

const PARTICIPATION =
  /^(?:sold|used|installed|bid|join|supply|build|stay|participate|compete|operate|take|remain|help|continue|sell|provide|return|enter|resume|play|apply|keep|work)$/
const PROJECTS =
  /^(?:centre|center|campus|region|academy|project|programme|program|network|cloud|lab|laboratory|5g|4g|broadband|cameras|system|platform|scheme|school|hospital|zone|park|grid|airport|port|railway|metro|hub|institute|facility|satellites?|plant|factory|servers?|bed)$/
const PROJECT_VERBS =
  /^(?:launch|inaugurate|open|build|fund|finance|unveil|start|set up|establish|announce|roll out|create|develop|expand|commission|complete|host)$/
/** What an order to the company must be for it to be out: selling off, closing, leaving. */
const LEAVING = /^(?:sell|divest|close|leave|exit|shut|cease|quit|wind|dissolve|unwind|depart|withdraw)$/

/** Out as well, where what it stops is its own service. */
const STOPPING = /^(?:block|suspend|halt|stop|end|cease|disable|pause|switch)$/

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
      if (/^can/.test(item.norm) && subject.group.companies.length > 0 && takesPart(items, i + 1, to)) {
        setCore(walk, { is: 'stance', stance: 'allow', kind: 'statement' }, i, i + 1)
        walk.passive = true
      }
      walk.operators.push({ is: 'not' })
      if (item.modal === 'future' || item.modal === 'would') walk.operators.unshift({ is: 'future' })
      if (item.modal === 'ought') walk.operators.unshift({ is: 'ought' })
    } else if (item.is === 'modal') {
      const lets =
        item.modal === 'hedge' &&
        subject.group.companies.length > 0 &&
        subject.group.holders.length === 0 &&
        takesPart(items, i + 1, to)
      // "may not use": no doubt, a prohibition.
      const forbids = items[i + 1]?.is === 'not' && items[i + 2]?.sense?.faint === true
      if (forbids) continue
      // "Officials must delete TikTok": what those who obey must do is ordered.
      const ordered =
        item.norm === 'must' &&
        subject.group.companies.length === 0 &&
        items.slice(...subject.at).some((x) => AT_HOME.test(x.norm))
      if (ordered) walk.operators.push({ is: 'clause', act: 'order' })
      else walk.operators.push({ is: lets ? 'permit' : (item.modal ?? 'hedge') })
      walk.ordered ||= ordered
      if (
        (lets || item.modal === 'permit') &&
        subject.group.companies.length > 0 &&
        takesPart(items, i + 1, to)
      ) {
        // "Huawei can bid": somebody lets it.
        setCore(walk, { is: 'stance', stance: 'allow', kind: 'statement' }, i, i + 1)
        walk.passive = true
        walk.operators.push(...negationAfter(items, i + 1, to))
      }
    } else if (item.is === 'be') be = true
    else if (item.is === 'to') {
      if (i === from && (items[i + 1]?.is === 'verb' || items[i + 1]?.is === 'be'))
        walk.operators.push({ is: 'headline-future' })
    } else if (item.is === 'word') {
      if (item.norm === 'reportedly' || item.norm === 'allegedly')
        walk.operators.push({ is: 'clause', act: 'report' })
    } else if (item.is === 'measure') bareMeasure(items, i, from, be, walk)
    else if (item.is === 'verb') {
      readVerb(items, i, clause, subject, walk, be)
      be = false
    }
  }
  return walk
}

function setCore(walk: Walk, core: Core, at: number, to: number): void {
  walk.core = core
  walk.coreAt = at
  walk.coreTo = to
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

/** A measure that no verb governs: "has no plans to", "there is no ban on", "no decision on". */
function bareMeasure(items: readonly Item[], i: number, from: number, be: boolean, walk: Walk): void {
  const item = items[i] as Item
  switch (item.measure) {
    case 'paper':
    case 'threat':
      walk.operators.push({ is: 'paper', kind: PAPER_KINDS[item.norm] ?? null })
      return
    case 'call':
      walk.operators.push({ is: 'call' })
      return
    case 'activity':
    case undefined:
      return
    default: {
      const has = items.slice(from, i).some((x) => x.is === 'have')
      if (!be && !has && items[i - 1]?.is !== 'not' && item.measure !== 'doubt') return
      setCore(
        walk,
        { is: 'measure', act: 'keep', measure: item.measure, kind: null, noun: item.norm, base: 'have' },
        i,
        i + 1,
      )
      walk.measureAt = i
    }
  }
}

interface Ahead {
  readonly verb: number
  readonly measure: number
  readonly company: number
  /** "to" or "from" that an infinitive or gerund follows, known to the lexicon or not. */
  readonly to: number
}

/** What comes first after a verb: another verb, a measure that can be its object, a company. */
function lookAhead(items: readonly Item[], from: number, to: number, passive: boolean): Ahead {
  let verb = -1
  let measure = -1
  let company = -1
  let infinitive = -1
  let blocked = false
  for (let j = from; j < to; j++) {
    const item = items[j] as Item
    if (item.is === 'verb') {
      verb = j
      break
    }
    if (item.is === 'to' && infinitive < 0) infinitive = j
    if (
      item.is === 'preposition' &&
      ['by', 'from', 'with', 'in', 'at', 'until', 'within', 'pending'].includes(item.norm)
    ) {
      blocked ||= !(passive && item.norm === 'by') && item.norm !== 'with'
    }
    if (item.is === 'measure' && !blocked && outranks(items[measure], item)) measure = j
    if (item.is === 'company' && company < 0) company = j
  }
  return { verb, measure, company, to: infinitive }
}

/** Of two nouns of one object the measure proper beats papers and dealings ("plan for Huawei ban", "takeover order"). */
function outranks(known: Item | undefined, next: Item): boolean {
  if (known?.is !== 'measure') return true
  const level = (m: Item['measure']) =>
    m === 'activity' ? 0 : m === 'paper' || m === 'threat' || m === 'call' ? 1 : 2
  return level(next.measure) > level(known.measure)
}

const isParticiple = (item: Item): boolean => item.forms?.includes('participle') === true

interface Reading {
  readonly sense: Sense
  readonly ahead: Ahead
  readonly passive: boolean
  readonly companySubject: boolean
}

/** Reads one verb: an operator over what follows, or the core. */
function readVerb(
  items: readonly Item[],
  i: number,
  clause: Clause,
  subject: Subject,
  walk: Walk,
  be: boolean,
): void {
  const [from, to] = clause.body
  const item = items[i] as Item
  const sense = item.sense
  if (!sense) return
  const { group } = subject
  const companySubject = group.companies.length > 0 && group.holders.length === 0
  if (sense.fault) {
    if (companySubject && group.measure === null) {
      setCore(walk, { is: 'stance', stance: 'restrict', kind: 'statement' }, i, i + 1)
      walk.passive = true
      walk.fault = true
    }
    return
  }
  // "given", "shown", "withdrawn" are never finite.
  const nonfinite = item.forms?.length === 1 && isParticiple(item)
  const headline =
    opensBody(items, i, from) &&
    (companySubject || group.measure !== null) &&
    (nonfinite || item.to - item.from > 1 || !nextIsObject(items, i + 1, to))
  const reduced = isReduced(items, i, from)
  // "Britain told to drop Huawei": told, not telling.
  const isTold =
    opensBody(items, i, from) &&
    items[i + 1]?.is === 'to' &&
    !item.forms?.includes('base') &&
    ['order', 'advise', 'urge'].includes(sense.clause ?? '')
  // "TikTok not welcome": no act of the company.
  const welcome = sense.base === 'welcome' && companySubject
  const passive = welcome || (isParticiple(item) && (be || headline || reduced || isTold))
  const ahead = lookAhead(items, i + 1, to, passive)
  const reading: Reading = { sense, ahead, passive, companySubject }

  if (sense.clause === 'urged' || (passive && sense.clause === 'urge')) {
    walk.operators.push({ is: 'clause', act: 'urged' })
    return
  }
  const clauseAhead = ahead.verb >= 0 && belongs(items, i, ahead.verb)
  if (subjectMeasure(items, i, subject, walk, reading, clauseAhead)) return
  // "blocks Discord on court order": behind the object and a preposition the noun is no object.
  const apart = sense.company !== null && companyThenPreposition(items, ahead)
  // "blocked by decree": the paper only says how.
  const byPaper =
    passive &&
    companySubject &&
    sense.company !== null &&
    items[ahead.measure]?.measure === 'paper' &&
    items.slice(i + 1, ahead.measure).some((x) => x.norm === 'by')
  const between = ahead.measure >= 0 && !apart && !byPaper ? items[ahead.measure] : undefined
  // "votes down proposal to exclude"
  const toDo =
    /^(?:proposal|plan)$/.test(between?.norm ?? '') &&
    items[ahead.measure + 1]?.is === 'to' &&
    items[ahead.measure + 2]?.is === 'verb'
  const wrapper =
    between && (toDo || ['paper', 'call', 'threat'].includes(between.measure ?? '')) ? between : undefined
  const plain = between && !wrapper && between.measure !== 'activity' ? between : undefined

  if (told(items, i, subject, walk, reading)) return
  if (!clauseAhead && takenOff(items, i, to, walk, reading)) return
  // "reaches a deal with operators to phase out Huawei": a deal to do something is a paper.
  if (
    plain?.measure === 'deal' &&
    sense.measure &&
    clauseAhead &&
    (items[ahead.verb]?.forms?.includes('ing') === true ||
      (ahead.to > ahead.measure && ahead.to < ahead.verb)) &&
    ahead.verb > ahead.measure &&
    (ahead.company < 0 || ahead.company > ahead.verb)
  ) {
    walk.operators.push(
      { is: 'act', act: sense.measure, kind: sense.kind },
      { is: 'paper', kind: 'agreement' },
    )
    walk.readTo = ahead.measure
    return
  }
  if (clauseAhead && wrapper && sense.measure) {
    if (sense.measure === 'judge')
      setCore(
        walk,
        { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
        i,
        i + 1,
      )
    else walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind })
    return
  }
  const ownsCompany =
    sense.company !== null &&
    (passive ? companySubject : ahead.company >= 0 && (ahead.verb < 0 || ahead.company < ahead.verb))
  if (
    clauseAhead &&
    sense.clause &&
    !(plain && sense.measure && sense.clause !== 'order') &&
    !(ownsCompany && !isOperatorFirst(sense))
  ) {
    pushClause(items, i, subject, walk, reading, to)
    return
  }
  if (clauseAhead && !sense.clause && !sense.company && !plain) return
  if (plain && acts(sense, plain)) {
    if (limitsFavour(sense, plain))
      setCore(walk, { is: 'stance', stance: 'restrict', kind: sense.kind }, i, i + 1)
    else {
      const act = turnsDown(items, ahead, sense) ? 'keep' : actOf(sense, passive && companySubject)
      const against =
        plain.measure === 'deal' &&
        items
          .slice(ahead.measure, to)
          .some((x) => /^(?:aimed|against|targeting|targets|excluding|barring)$/.test(x.norm))
      setCore(
        walk,
        {
          is: 'measure',
          act,
          measure: against ? 'curb' : (plain.measure ?? 'ban'),
          kind: sense.kind,
          noun: plain.norm,
          base: sense.base,
        },
        i,
        i + 1,
      )
      if (sense.clause && !sense.measure)
        walk.operators.push({ is: 'clause', act: operatorOver(sense.clause) })
      if (items.slice(i + 1, ahead.measure).some((x) => x.is === 'not')) walk.operators.push({ is: 'not' })
      walk.measureAt = ahead.measure
    }
    walk.passive = passive
    return
  }
  if (wrapper && sense.measure) {
    if (paperAlone(items, i, walk, reading, wrapper)) return
    // "slows WhatsApp calls": what stands behind the company is only what it does.
    const dealing = sense.company !== null && ahead.company >= 0 && ahead.company < ahead.measure
    if (!dealing) {
      walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind })
      return
    }
  }
  const stance = between?.measure === 'activity' ? sense.activity : sense.company
  if (!stance) {
    // "launches Huawei-built data centre": what a government opens or builds with a company, it seeks it for.
    const project =
      sense.measure === 'impose' &&
      !passive &&
      ahead.company >= 0 &&
      ahead.verb < 0 &&
      items.slice(i, to).some((x) => PROJECTS.test(x.norm))
    // "hands TSMC $5bn": money from a government is a favour.
    const sum = items
      .slice(ahead.company + 1, ahead.company + 4)
      .some((x) => /^\d+(?:bn|mn?|tn|million|billion|crore)$/.test(x.norm))
    const pays =
      !passive &&
      ahead.company === i + 1 &&
      sum &&
      /^(?:hand|give|grant|award|offer|pay|provide)$/.test(sense.base)
    if (pays || (project && PROJECT_VERBS.test(sense.base)))
      setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'agreement' }, i, i + 1)
    return
  }
  // "warns Spain over Huawei": what one government asks of another is no stance.
  const abroad =
    sense.clause === 'advise' &&
    ahead.company > i + 1 &&
    readGroup(items, i + 1, ahead.company).holders.some((h) => !group.holders.some((o) => o.code === h.code))
  if (abroad) walk.operators.push({ is: 'clause', act: 'urged' })
  setCore(
    walk,
    {
      is: 'stance',
      stance,
      kind: sense.kind,
      open: stance === 'review' && /^(?:decide|rule|take|make|reach)/.test(sense.base),
      declinable: sense.base === 'rule ~ out',
      faint: sense.faint,
    },
    i,
    i + 1,
  )
  walk.passive = passive
  walk.participle = reduced
}

/** "Ban on Huawei lifted": an act upon the measure that is the subject. */
function subjectMeasure(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, passive }: Reading,
  clauseAhead: boolean,
): boolean {
  const at = subject.group.measure
  const ends =
    sense.measure === 'lift' && walk.operators.length === 0 && !nextIsObject(items, i + 1, items.length)
  if (at === null || clauseAhead || !sense.measure || !(passive || ends || sense.measure === 'face'))
    return false
  const noun = items[at] as Item
  if (limitsFavour(sense, noun)) {
    setCore(walk, { is: 'stance', stance: 'restrict', kind: sense.kind }, i, i + 1)
    walk.passive = true
    walk.measureAt = at
    return true
  }
  setCore(
    walk,
    {
      is: 'measure',
      act: sense.measure,
      measure: noun.measure ?? 'ban',
      kind: sense.kind,
      noun: noun.norm,
      base: sense.base,
    },
    i,
    i + 1,
  )
  walk.measureAt = at
  walk.passive = true
  return true
}

/** "dismisses X plea against ban": the company's plea is turned down, the ban stands. */
function turnsDown(items: readonly Item[], ahead: Ahead, sense: Sense): boolean {
  if (sense.measure !== 'reject' || ahead.company < 0 || ahead.company > ahead.measure) return false
  return items
    .slice(ahead.company + 1, ahead.measure)
    .some((x) =>
      /^(?:pleas?|appeals?|petitions?|challenges?|lawsuits?|suit|complaints?|objections?|motion)$/.test(
        x.norm,
      ),
    )
}

/** "restricts Huawei licences": a limit upon a favour is a limit. */
const limitsFavour = (sense: Sense, noun: Item): boolean =>
  sense.company === 'restrict' &&
  sense.measure === 'keep' &&
  ['licence', 'deal', 'probe'].includes(noun.measure ?? '')

/** Whether a verb can act on this measure: by what it does to measures, or as an operator over them ("plans a ban"). */
const acts = (sense: Sense, noun: Item): boolean =>
  sense.measure !== null || (sense.clause !== null && noun.measure !== 'doubt' && sense.company === null)
function actOf(sense: Sense, suffers: boolean): MeasureAct {
  if (sense.clause === 'urge') return 'propose'
  if (!sense.measure) return sense.clause === 'not' || sense.clause === 'deny' ? 'reject' : 'impose'
  return suffers && (sense.measure === 'impose' || sense.measure === 'require') ? 'undergo' : sense.measure
}

/** What an operator verb leaves to say once its noun has said the rest: "urges a ban" proposes one. */
const operatorOver = (act: ClauseAct): ClauseAct =>
  act === 'not' || act === 'deny' ? 'do' : act === 'urge' ? 'say' : act

/** Verbs that speak of the act that follows even where a company stands between: "urges", "orders", "wants". */
const isOperatorFirst = (sense: Sense): boolean =>
  ['order', 'advise', 'urge', 'wish', 'say', 'plan', 'promise', 'threaten', 'propose', 'deny'].includes(
    sense.clause ?? '',
  )

/** An order or advice whose addressee is the company: to sell, close or leave excludes it; anything else limits it. */
function told(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, ahead, passive, companySubject }: Reading,
): boolean {
  const act = sense.clause
  if (act !== 'order' && act !== 'advise' && act !== 'urge' && act !== 'wish') return false
  const next = ahead.to
  if (next < 0 || (ahead.verb >= 0 && ahead.verb < next)) return false
  const addressed = passive
    ? companySubject
    : ahead.company >= 0 && ahead.company < next && readGroup(items, i + 1, next).holders.length === 0
  if (!addressed || subject.group.measure !== null) return false
  // "orders Apple to pull X": what is done is done to the object.
  const inner = items[next + 1]
  if (
    inner?.sense?.company &&
    objectCompanies(items, next + 2, items.length).length > 0 &&
    !LEAVING.test(inner.norm)
  )
    return false
  if (act === 'urge' || act === 'wish') walk.operators.push({ is: 'clause', act: 'urge' })
  const helps =
    sense.base === 'ask' &&
    /^(?:help|build|train|invest|expand|supply|provide|support|develop|do|bring)$/.test(
      items[next + 1]?.norm ?? '',
    )
  const ends =
    STOPPING.test(items[next + 1]?.norm ?? '') &&
    items.slice(next + 2, next + 5).some((x) => /^(?:its|operations?|services?|operating)$/.test(x.norm))
  const leaves = ends || LEAVING.test(items[next + 1]?.norm ?? '')
  const stance = helps ? 'cooperate' : leaves ? 'ban' : 'restrict'
  setCore(walk, { is: 'stance', stance, kind: act === 'order' ? 'decision' : 'statement' }, i, i + 1)
  walk.passive = passive
  return true
}

/** "removed from US blacklist": what is taken off a list is let in again. */
function takenOff(
  items: readonly Item[],
  i: number,
  to: number,
  walk: Walk,
  { sense, passive, companySubject, ahead }: Reading,
): boolean {
  if (sense.measure !== 'lift' || sense.company !== 'ban') return false
  if (!(passive && companySubject) && ahead.company < 0) return false
  const off = items.findIndex((x, j) => j > i && j < to && x.is === 'preposition' && x.norm === 'from')
  if (off < 0 || (!passive && off < ahead.company)) return false
  for (let j = off + 1; j < Math.min(to, off + 7); j++) {
    const item = items[j] as Item
    if (item.measure !== 'list' && !/^blacklists?$/.test(item.norm)) continue
    const { kind, base } = sense
    setCore(walk, { is: 'measure', act: 'lift', measure: 'list', kind, noun: item.norm, base }, i, i + 1)
    walk.measureAt = j
    walk.passive = passive
    return true
  }
  return false
}

/** Those whom a government tells what to do at home. */
const AT_HOME =
  /^(?:firms?|companies|operators?|carriers|telcos|citizens|users|officials|agencies|businesses|people|public|servants|consumers|banks|staff|employees|retailers|platforms|stores|soldiers|troops|politicians|ministries|schools|universities|industry|buyers|automakers|carmakers|makers|parents|residents|workers|civil service)$/

function pushClause(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  to: number,
): void {
  const act = sense.clause as ClauseAct
  const asked = passive && (act === 'order' || act === 'advise')
  const agentless = asked && !items.slice(i, to).some((x) => x.is === 'preposition' && x.norm === 'by')
  // "Britain told to drop Huawei": whoever tells it, Britain has not acted.
  const urged = agentless && subject.group.holders.some((h) => isBareNation(items, h))
  const home =
    act === 'urge' &&
    subject.group.holders.length > 0 &&
    items.slice(i + 1, ahead.to < 0 ? ahead.verb : ahead.to).some((x) => AT_HOME.test(x.norm)) &&
    !items
      .slice(i + 1, ahead.verb)
      .some((x) => x.actor && !subject.group.holders.some((h) => h.code === x.actor?.code))
  walk.operators.push({ is: 'clause', act: urged ? 'urged' : home ? 'advise' : act })
  if (passive || act === 'say' || act === 'do') return
  const addressee = readGroup(items, i + 1, toBefore(items, i + 1, ahead.verb))
  if (addressee.holders.length > 0) walk.addressee = addressee
}

/** A law, order or rule about the company with nothing further said of it: it limits. */
function paperAlone(
  _items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  wrapper: Item,
): boolean {
  if (ahead.company >= 0 && (sense.measure === 'delay' || sense.measure === 'weigh')) {
    setCore(
      walk,
      {
        is: 'measure',
        act: sense.measure,
        measure: 'curb',
        kind: null,
        noun: wrapper.norm,
        base: sense.base,
      },
      i,
      i + 1,
    )
    walk.measureAt = ahead.measure
    return true
  }
  const binding = /^(?:order|decree|rules?|law|act|bill|legislation|directive|regulations?|ruling)$/.test(
    wrapper.norm,
  )
  if (
    wrapper.measure !== 'paper' ||
    !binding ||
    ahead.company < 0 ||
    !sense.measure ||
    sense.measure === 'judge'
  )
    return false
  setCore(
    walk,
    {
      is: 'measure',
      act: sense.measure,
      measure: 'curb',
      kind: sense.kind ?? PAPER_KINDS[wrapper.norm] ?? null,
      noun: wrapper.norm,
      base: sense.base,
    },
    i,
    i + 1,
  )
  walk.measureAt = ahead.measure
  walk.passive = passive
  return true
}

const toBefore = (items: readonly Item[], from: number, verb: number): number => {
  for (let i = verb - 1; i >= from; i--) if (items[i]?.is === 'to' || items[i]?.is === 'preposition') return i
  return verb
}
const isBareNation = (items: readonly Item[], holder: Holder): boolean =>
  items.slice(holder.at[0], holder.at[1]).every((i) => i.is === 'actor')

const opensBody = (items: readonly Item[], i: number, from: number): boolean => {
  for (let j = from; j < i; j++) if (items[j]?.is !== 'not' && items[j]?.is !== 'word') return false
  return true
}

/** Whether the verb ahead is what this verb is about: "to bar", "banning", "that bans", "will be removed". */
function belongs(items: readonly Item[], verb: number, ahead: number): boolean {
  const item = items[ahead] as Item
  if (item.forms?.includes('ing')) return items[ahead - 1]?.is !== 'comma'
  for (let j = ahead - 1; j > verb; j--) {
    const before = items[j] as Item
    if (before.is === 'to' || before.is === 'that' || before.is === 'modal' || before.is === 'pronoun')
      return true
    if (before.is === 'not' || before.is === 'be' || (before.is === 'word' && isAdverb(before.norm))) continue
    break
  }
  return isParticiple(item)
}

/** A participle whose object stands before it in the body: "orders Huawei removed". */
function isReduced(items: readonly Item[], i: number, from: number): boolean {
  if (!isParticiple(items[i] as Item) || i <= from) return false
  for (let j = i - 1; j > from; j--) {
    const item = items[j] as Item
    if (item.is === 'company') return true
    if (item.is !== 'word' && item.is !== 'measure' && item.is !== 'be') return false
  }
  return false
}

function nextIsObject(items: readonly Item[], from: number, to: number): boolean {
  const next = items[from]
  if (!next || from >= to) return false
  if (next.is === 'company' || next.is === 'determiner' || next.is === 'actor' || next.is === 'measure')
    return true
  return next.is === 'word' && !isAdverb(next.norm) && !/^(?:off|out|over|as|again|because)$/.test(next.norm)
}

/** "blocks Huawei from a deal": the company is the object, the measure is not. */
function companyThenPreposition(items: readonly Item[], ahead: Ahead): boolean {
  if (ahead.company < 0 || ahead.company > ahead.measure) return false
  for (let j = ahead.company; j < ahead.measure; j++)
    if (items[j]?.is === 'preposition' || items[j]?.is === 'to') return true
  return false
}
