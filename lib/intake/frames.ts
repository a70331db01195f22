import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import { type Clause, clausesOf, segmentsOf } from './clauses'
import { PAPER_KINDS } from './data/predicates'
import { NAMES_THE_COMPANY } from './data/references'
import { evaluate, type Verdict } from './evaluate'
import { type Holder, readGroup } from './groups'
import { agentOf, companiesIn, modifiersIn, objectCompanies, ownersIn, phraseEnd } from './participants'
import type { Item } from './recognise'
import { scopedStance } from './scope'
import { type Subject, type Walk, walkClause } from './walk'

/** Somebody takes a stance on something: what a sentence comes to. Indices are of items, ends excluded. */
export interface Frame {
  /** Empty where a body acts that the text attaches to no actor, or where nobody is named. */
  readonly holders: readonly Holder[]
  /** How the holder is named: outright, as a body ("the ministry"), by a pronoun, or not at all. */
  readonly holderHint: 'named' | 'body' | 'pronoun' | 'none'
  readonly companies: readonly string[]
  readonly stance: Stance
  readonly kind: Kind
  /** 0 … 1 */
  readonly sure: number
  /** The stance lies in a noun ("imposes a ban"), so that the company may be one named before. */
  readonly byNoun: boolean
  /** Taken for granted by the sentence, not told by it: "China criticises Germany's curbs". */
  readonly presupposed: boolean
  /** The word that puts it among the circumstances ("after regulator lifts block"), or null where it is told. */
  readonly circumstance: string | null
  /** Comes after what the sentence told before ("bans it, then allows it"). */
  readonly later: boolean
  /** Who says so, where that is not plainly the holder. */
  readonly saidBy: readonly [number, number] | null
  readonly at: readonly [number, number]
  /** What the stance was read from, for highlighting. */
  readonly signal: readonly [number, number]
  readonly body: readonly [number, number]
}

/** Why nothing came of something, for the reader's answer. */
export type Refusal = 'urged' | 'asked' | 'condition' | 'no-holder'

/** Everything the frames of one clause are made from. */
interface Told {
  readonly items: readonly Item[]
  readonly clause: Clause
  readonly subject: Subject
  readonly speaker: Subject | undefined
  readonly walk: Walk
  /** All companies of the sentence: with one only, it is the one meant. */
  readonly named: readonly string[]
  readonly refusals: Set<Refusal>
  /** Who acts in the clause that follows with "as": "Huawei frozen out as Romania picks vendors". */
  readonly framedBy?: readonly Holder[]
}

/** The stances a sentence tells of. `refusals` collects why clauses that looked like one are none. */
export function framesOf(items: readonly Item[], refusals: Set<Refusal>): Frame[] {
  const frames: Frame[] = []
  const clauses: Clause[] = []
  for (const segment of segmentsOf(items)) clauses.push(...clausesOf(items, segment, clauses))
  const subjects: Subject[] = []
  const named = companiesIn(items, 0, items.length)
  for (let c = 0; c < clauses.length; c++) {
    const clause = clauses[c] as Clause
    const reporter = clause.reportedBy !== null ? subjects[clause.reportedBy] : undefined
    const subject = subjectOf(items, clause, subjects, reporter)
    subjects.push(subject)
    if (clause.segment === 'condition') {
      if (clause.body[0] < clause.body[1]) refusals.add('condition')
      continue
    }
    const speaker = reporter ?? speakerAfter(items, clauses, c)
    // "Campaigners want TikTok banned": a wish of people who cannot act.
    if (
      reporter &&
      reporter.group.holders.length === 0 &&
      (clause.reportedAs === 'wish' || clause.reportedAs === 'advise')
    ) {
      refusals.add('urged')
      continue
    }
    if (isPlea(items, clauses, c, named)) {
      refusals.add('urged')
      continue
    }
    const walk = walkClause(items, clause, subject)
    const after = clauses[c + 1]
    const framedBy =
      after && items[after.subject[0] - 1]?.norm === 'as' && !judges(items, after)
        ? readGroup(items, ...after.subject).holders
        : []
    const own = framesOfClause({ items, clause, subject, speaker, walk, named, refusals, framedBy })
    const last = frames.at(-1)
    if (own.length === 0 && last && follows(items, clause) && subject.group.holders.length > 0)
      own.push({ ...last, holders: subject.group.holders, holderHint: 'named', sure: 0.8 * last.sure })
    frames.push(...own)
  }
  return frames
}

/** "Kuala Lumpur followed", "… followed suit": does the same as those told of before. */
function follows(items: readonly Item[], { body: [from, to] }: Clause): boolean {
  const verb = items[from]
  const next = items[from + 1]
  return (
    verb?.sense?.base === 'follow' &&
    (from + 1 >= to ||
      next?.norm === 'suit' ||
      next?.norm === 'shortly' ||
      next?.norm === 'later' ||
      next?.is === 'determiner')
  )
}

function subjectOf(
  items: readonly Item[],
  clause: Clause,
  before: readonly Subject[],
  reporter: Subject | undefined,
): Subject {
  const own: Subject = { group: readGroup(items, ...clause.subject), at: clause.subject }
  const shared = clause.sharesWith !== null ? before[clause.sharesWith] : undefined
  if (shared && own.group.empty) return shared
  const onlyPronoun = own.group.pronoun && own.group.holders.length === 0 && own.group.companies.length === 0
  const meant = reporter ?? before.at(-1)
  return onlyPronoun && meant && (meant.group.holders.length > 0 || meant.group.nameless) ? meant : own
}

/** "Huawei can bid, says Thai minister", "…, Estonian premier says", "… - minister": who said the clause before. */
function speakerAfter(items: readonly Item[], clauses: readonly Clause[], c: number): Subject | undefined {
  for (const next of [clauses[c + 1], clauses[c + 2]]) {
    if (!next) continue
    const verb = items[next.body[0]]
    const says =
      verb?.sense?.clause === 'say' ||
      verb?.sense?.clause === 'report' ||
      /^(?:decide|order)$/.test(verb?.sense?.base ?? '')
    if (verb?.is !== 'verb' || !says) continue
    if (next.subject[0] < next.subject[1]) {
      if (next.body[1] - next.body[0] <= 2)
        return { group: readGroup(items, ...next.subject), at: next.subject }
      continue
    }
    const at: [number, number] = [next.body[0] + 1, next.body[1]]
    return { group: readGroup(items, ...at), at }
  }
  const label = clauses[0]
  if (c > 0 && label && label.body[0] === label.body[1] && items[label.subject[1]]?.is === 'stop') {
    const group = readGroup(items, ...label.subject)
    if (group.holders.length > 0) return { group, at: label.subject }
  }
  const last = clauses.at(-1)
  if (!last || c >= clauses.length - 1 || last.body[0] !== last.body[1]) return undefined
  const group = readGroup(items, ...last.subject)
  return group.holders.length > 0 ? { group, at: last.subject } : undefined
}

/** "Scrap Huawei deal, MPs tell Johnson": an imperative that somebody says to somebody else is a plea. */
function isPlea(
  items: readonly Item[],
  clauses: readonly Clause[],
  c: number,
  named: readonly string[],
): boolean {
  const clause = clauses[c] as Clause
  const first = items[clause.body[0]]
  const next = clauses[c + 1]
  if (!next || clause.subject[0] < clause.subject[1] || clause.sharesWith !== null || named.length === 0)
    return false
  if (first?.is !== 'verb' || !first.forms?.includes('base')) return false
  const says = items[next.body[0]]
  if (says?.is !== 'verb' || !/^(?:say|order|urge|advise|not)$/.test(says.sense?.clause ?? '')) return false
  const group = readGroup(items, ...next.subject)
  const to = readGroup(items, next.body[0] + 1, next.body[1])
  return group.members || group.bystander || to.holders.length > 0 || says.sense?.clause === 'urge'
}

function framesOfClause(told: Told): Frame[] {
  const { items, walk, subject, refusals } = told
  if (!walk.core) return [...jointFrames(told), ...nominalFrames(told), ...verblessFrames(told)]
  if (isJudged(items, walk, subject)) return nominalFrames(told)
  const verdict = onlyCalledFor(told) ? null : spoken(told, evaluate(walk.core, walk.operators))
  const foreign =
    walk.addressee?.holders.some((h) => !subject.group.holders.some((o) => o.code === h.code)) === true
  if (!verdict || foreign) {
    const urged =
      foreign ||
      walk.operators.some(
        (o) => o.is === 'call' || (o.is === 'clause' && (o.act === 'urge' || o.act === 'urged')),
      )
    refusals.add(urged ? 'urged' : 'asked')
    return urgedToLift(told)
  }
  return assemble(told, verdict)
}

/** A plan that somebody in charge tells of is a statement; a reported plan comes from sources. */
function spoken({ clause, speaker }: Told, verdict: Verdict | null): Verdict | null {
  const told = clause.reportedAs === 'say' || clause.reportedAs === 'promise' || clause.reportedAs === 'deny'
  if (!verdict || !told || !speaker || speaker.group.holders.length === 0) return verdict
  return verdict.kind === 'reported-plan' ? { ...verdict, kind: 'statement' } : verdict
}

/** What single members of a parliament want, ask for or back is not done by it. */
function onlyCalledFor({ items, subject, walk }: Told): boolean {
  const members = subject.group.members || subject.group.holders.some((h) => h.as === 'members')
  if (!members) return false
  if (/^(?:want|oppose|seek)/.test(items[walk.coreAt]?.sense?.base ?? '')) return true
  // One member's bill is nobody's law.
  const alone = items
    .slice(...subject.at)
    .some((x) => /^(?:senator|lawmaker|mp|congressman|congresswoman|legislator|deputy)$/.test(x.norm))
  if (alone) return true
  const wished = walk.operators.some(
    (o) => o.is === 'clause' && (o.act === 'wish' || o.act === 'advise' || o.act === 'say'),
  )
  return (
    wished ||
    (walk.core?.is === 'measure' &&
      (walk.core.act === 'keep' ||
        /^(?:call|push|want|seek|argue|suggest|recommend|eye)/.test(walk.core.base)))
  )
}

/** "China urges India to lift its TikTok ban": nobody acts, but India's ban is there. */
function urgedToLift(told: Told): Frame[] {
  const { walk, items, clause } = told
  const { core } = walk
  if (
    core?.is !== 'measure' ||
    (core.act !== 'lift' && core.act !== 'ease') ||
    !walk.addressee ||
    walk.addressee.holders.length === 0
  )
    return []
  const standing = evaluate({ ...core, act: 'keep' }, [])
  const companies = companiesIn(items, walk.coreTo, clause.body[1])
  if (!standing || companies.length === 0) return []
  return [
    frame(told, {
      holders: walk.addressee.holders,
      companies,
      verdict: standing,
      sure: 0.5,
      presupposed: true,
      signal: [walk.measureAt ?? walk.coreAt, (walk.measureAt ?? walk.coreAt) + 1],
    }),
  ]
}

interface Parts {
  readonly holders: readonly Holder[]
  readonly companies: readonly string[]
  readonly verdict: Verdict
  readonly sure: number
  readonly presupposed?: boolean
  readonly saidBy?: Frame['saidBy']
  readonly signal?: readonly [number, number]
}

function frame({ items, clause, subject, walk }: Told, parts: Parts): Frame {
  const [from, to] = clause.body
  const start = Math.min(
    clause.subject[0] < clause.subject[1] ? clause.subject[0] : from,
    walk.coreAt < 0 ? from : walk.coreAt,
  )
  const end = Math.max(to, walk.coreTo)
  const { group } = subject
  const saidBy = parts.saidBy ?? null
  return {
    holders: parts.holders,
    holderHint:
      parts.holders.length > 0 ? 'named' : group.nameless ? 'body' : group.pronoun ? 'pronoun' : 'none',
    companies: parts.companies,
    stance: scopedStance(items, start, end, parts.verdict.stance),
    kind: kindOf(
      parts.verdict.kind,
      parts.holders,
      items.slice(from, Math.max(from, walk.coreTo)),
      items.slice(clause.subject[0], clause.subject[1]),
    ),
    sure: parts.sure,
    byNoun: walk.core?.is === 'measure',
    presupposed: parts.presupposed === true,
    circumstance: clause.segment === 'circumstance' ? (items[clause.subject[0] - 1]?.norm ?? '') : null,
    later: items[clause.subject[0] - 1]?.norm === 'then',
    saidBy,
    at: [start, end],
    signal: parts.signal ?? [walk.coreAt, walk.coreTo],
    body: [from, to],
  }
}

function kindOf(
  kind: Kind | null,
  holders: readonly Holder[],
  verbs: readonly Item[],
  subject: readonly Item[],
): Kind {
  if (kind === 'reported-plan' || kind === 'proposal' || kind === 'statement') return kind
  const as = holders[0]?.as
  if (as === 'court') return 'court-ruling'
  // "US law bars …": the paper that is the subject is the deed.
  const paper = subject
    .map((i) => (i.is === 'measure' ? PAPER_KINDS[i.norm] : undefined))
    .find((k) => k === 'legislation' || k === 'regulation')
  if (paper) return paper
  if (as === 'parliament' && verbs.some((i) => /^(?:pass|vote|approve|adopt|enact)/.test(i.norm)))
    return 'legislation'
  return kind ?? 'decision'
}

const FAVOURS = new Set(['deal', 'licence'])

/** Who does it to whom, once it is known what is done. */
function assemble(told: Told, verdict: Verdict): Frame[] {
  const { items, clause, subject, speaker, walk, named, refusals } = told
  const { group } = subject
  const companySubject = group.companies.length > 0 && group.holders.length === 0
  const ofSubject = walk.measureAt !== null && walk.measureAt < clause.body[0]
  const act = walk.core?.is === 'measure' ? walk.core.act : null
  // What befalls a company; of what it does itself only a deal with or a licence from a government counts.
  const suffers =
    companySubject &&
    act !== null &&
    (['undergo', 'face', 'win', 'lose', 'escape'].includes(act) ||
      (walk.core?.is === 'measure' &&
        ((FAVOURS.has(walk.core.measure) && act === 'impose') || walk.core.base === 'have')))
  const parts =
    walk.passive || suffers || ofSubject ? passiveParts(told, verdict, ofSubject) : activeParts(told, verdict)
  if (!parts) {
    refusals.add('no-holder')
    return []
  }
  let { companies, sure } = parts
  const refers = items.slice(clause.subject[0], clause.body[1]).some((x) => NAMES_THE_COMPANY.has(x.norm))
  if (companies.length === 0 && named.length === 1 && (walk.core?.is === 'measure' || refers)) {
    companies = named
    sure *= 0.8
  }
  // "examines whether operators may keep Huawei"
  if (companies.length === 0 && verdict.stance === 'review' && items[clause.body[1]]?.norm === 'whether') {
    companies = named.length === 1 ? named : []
    sure *= 0.85
  }
  const plainlyOwn =
    !speaker ||
    (speaker.at[1] - speaker.at[0] <= 1 &&
      parts.holders.some((h) => speaker.group.holders.some((s) => s.code === h.code)))
  return [frame(told, { ...parts, companies, sure, saidBy: plainlyOwn ? null : speaker.at })]
}

function passiveParts(told: Told, verdict: Verdict, ofSubject: boolean): Parts | null {
  const { items, clause, subject, speaker, walk } = told
  const { group } = subject
  const [from, to] = clause.body
  if (walk.fault) {
    const by = clause.reportedAs === 'deny' ? [] : (speaker?.group.holders ?? [])
    return by.length > 0
      ? { holders: by, companies: group.companies, verdict, sure: 0.85 * verdict.sure }
      : null
  }
  const objectBefore = companiesIn(items, from, walk.coreAt)
  if (group.holders.length > 0 && objectBefore.length > 0)
    return {
      holders: group.holders,
      companies: objectBefore,
      verdict,
      sure: verdict.sure,
    }
  const inRegion = objectCompanies(items, walk.coreTo, to)
  const companies =
    group.companies.length > 0
      ? group.companies
      : walk.participle
        ? companiesIn(items, from, walk.coreAt)
        : inRegion
  const deal = walk.core?.is === 'measure' && walk.core.measure === 'deal'
  const agent = agentOf(items, { from: walk.coreTo, to, bodyFrom: from, measureAt: walk.measureAt, deal })
  if (agent.blocked) return null
  let holders = agent.holders
  if (holders.length === 0 && ofSubject) holders = ownersIn(items, group, subject.at)
  if (holders.length === 0 && speaker) holders = speaker.group.holders
  if (holders.length === 0) holders = placeIn(items, subject.at)
  if (holders.length === 0 && walk.passive) holders = told.framedBy ?? []
  if (holders.length > 0) return { holders, companies, verdict, sure: verdict.sure * agent.sure }
  const favour =
    walk.core?.is === 'measure' && (walk.core.measure === 'deal' || walk.core.measure === 'licence')
  // A firm's own dealings ("Huawei wins contract") are no stance while no government is in it.
  if (speaker?.group.bystander || (favour && !walk.passive) || !(walk.passive || group.nameless)) return null
  return { holders: [], companies, verdict, sure: verdict.sure }
}

/** "In Botswana, the service was licensed": the place the sentence opens with. */
function placeIn(items: readonly Item[], [from, to]: readonly [number, number]): readonly Holder[] {
  if (items[from]?.norm !== 'in' && items[from]?.norm !== 'across') return []
  const comma = items.findIndex((x, i) => i > from && i < to && x.is === 'comma')
  return comma < 0 ? [] : readGroup(items, from + 1, comma).holders
}

const judges = (items: readonly Item[], clause: Clause): boolean =>
  items
    .slice(...clause.body)
    .some((x) => x.sense?.measure === 'judge' || ['urge', 'say'].includes(x.sense?.clause ?? ''))

function activeParts({ items, clause, subject, speaker, walk }: Told, verdict: Verdict): Parts | null {
  const { group } = subject
  const [from, to] = clause.body
  // "Huawei, which the United States cut off": the object is what stands before.
  const relative =
    items[clause.subject[0]]?.is === 'pronoun' && /^wh/.test(items[clause.subject[0]]?.norm ?? '')
  let companies =
    relative && group.holders.length > 0
      ? companiesIn(items, Math.max(0, clause.subject[0] - 4), clause.subject[0]).slice(-1)
      : []
  if (companies.length === 0) companies = objectCompanies(items, walk.coreTo, to)
  if (companies.length === 0) companies = companiesIn(items, from, walk.coreAt)
  if (companies.length === 0 && walk.measureAt !== null) companies = companiesIn(items, from, to)
  if (companies.length === 0 && group.holders.length > 0) companies = [...group.companies]
  // "UAE gets US nod": whose favour it is gives it.
  if (
    walk.core?.is === 'measure' &&
    (walk.core.act === 'win' || (walk.core.base === 'have' && walk.core.measure === 'licence')) &&
    walk.measureAt !== null
  ) {
    const givers = modifiersIn(items, from, walk.measureAt, true).filter(
      (h) => !group.holders.some((g) => g.code === h.code),
    )
    if (group.holders.length > 0 && givers.length > 0)
      return { holders: givers, companies, verdict, sure: 0.9 * verdict.sure }
  }
  if (group.holders.length > 0) return { holders: group.holders, companies, verdict, sure: verdict.sure }
  // "Taiwan: civil servants may not use DeepSeek": who forbids it is whose servants they are.
  if ((walk.core?.is === 'stance' && walk.core.faint) || walk.ordered) {
    const own = speaker?.group.holders.length
      ? speaker.group.holders
      : modifiersIn(items, clause.subject[0], clause.subject[1])
    return own.length > 0 ? { holders: own, companies, verdict, sure: 0.85 * verdict.sure } : null
  }
  // "OpenAI partners with UAE": who is worked with works with it.
  if (group.companies.length > 0 && walk.core?.is === 'stance' && walk.core.stance === 'cooperate') {
    const with_ = /with$/.test(items[walk.coreAt]?.sense?.base ?? '')
      ? readGroup(items, walk.coreTo, phraseEnd(items, walk.coreTo, to))
      : null
    if (with_ && with_.holders.length > 0 && with_.companies.length === 0)
      return { holders: with_.holders, companies: group.companies, verdict, sure: 0.85 * verdict.sure }
  }
  if (group.bystander || group.companies.length > 0) return null
  if (!group.nameless && !group.pronoun && !(group.empty && clause.sharesWith === null)) return null
  // "Judge blocks Trump's WeChat ban": whose measure it is tells whose judge.
  const owners =
    group.nameless && walk.measureAt !== null ? modifiersIn(items, walk.coreTo, walk.measureAt, true) : []
  const holders =
    owners.length > 0
      ? owners
      : speaker && speaker.group.holders.length > 0
        ? speaker.group.holders
        : group.nameless
          ? onlyNation(items)
          : []
  return { holders, companies, verdict, sure: verdict.sure * (holders.length > 0 ? 0.9 : 1) }
}

const JOINT = new Set(['do', 'plan', 'promise', 'weigh', 'propose'])

/** "Egypt and Huawei agree to build a cloud": who stands in one subject with a company and does something, works with it. */
function jointFrames(told: Told): Frame[] {
  const { subject, clause, items, walk, speaker } = told
  const { group } = subject
  const holders =
    group.holders.length > 0 ? group.holders : group.nameless ? (speaker?.group.holders ?? []) : []
  if (
    clause.segment !== 'told' ||
    holders.length === 0 ||
    group.companies.length === 0 ||
    group.measure !== null
  )
    return []
  if (!jointly(items, subject)) return []
  for (let i = clause.body[0]; i < clause.body[1]; i++) {
    const { sense } = items[i] as Item
    if (
      !sense ||
      !(
        JOINT.has(sense.clause ?? '') ||
        sense.measure === 'impose' ||
        sense.measure === 'propose' ||
        sense.company === 'cooperate'
      )
    )
      continue
    if (walk.operators.some((o) => o.is === 'not')) return []
    const verdict = evaluate(
      { is: 'stance', stance: 'cooperate', kind: 'agreement' },
      walk.operators.filter((o) => o.is !== 'clause' || o.act !== 'say'),
    )
    return verdict
      ? [
          frame(told, {
            holders,
            companies: group.companies,
            verdict,
            sure: 0.75 * verdict.sure,
            signal: [i, i + 1],
          }),
        ]
      : []
  }
  return []
}

/** Joined by "and" or a comma, not "China's Huawei". */
const jointly = (items: readonly Item[], { at }: Subject): boolean => {
  const words = items.slice(at[0], at[1])
  return (
    !words.some((i) => i.is === 'preposition' && i.norm !== 'of') &&
    words.some((i) => i.is === 'and' || i.is === 'comma')
  )
}

/** Criticised, or opposed by somebody whose it is not: the measure is there, whoever speaks of it. */
function isJudged(items: readonly Item[], walk: Walk, { group }: Subject): boolean {
  const { core } = walk
  if (core?.is !== 'measure' || walk.passive) return core?.is === 'measure' && core.act === 'judge'
  if (core.act === 'judge') return true
  if (core.act !== 'reject' || !/^(?:reject|dismiss|dispute|brush|shrug|oppose|resist|defy)/.test(core.base))
    return false
  if (group.holders.length === 0) return group.companies.length > 0
  const owners = walk.measureAt === null ? [] : modifiersIn(items, walk.coreTo, walk.measureAt, true)
  return owners.length > 0 && owners.every((o) => !group.holders.some((h) => h.code === o.code))
}

const TAKEN_FOR_GRANTED = new Set(['ban', 'curb', 'probe', 'list'])

/** Measures the sentence takes for granted: its subject ("UK ban on Huawei takes effect"), or what is criticised. */
function nominalFrames(told: Told): Frame[] {
  const { items, clause, subject, walk, named, speaker } = told
  if (clause.segment !== 'told') return []
  const judged = isJudged(items, walk, subject)
  if (!judged && subject.group.measure === null) return []
  const [a, b] = judged ? [walk.coreTo, clause.body[1]] : subject.at
  for (let m = a; m < b; m++) {
    const item = items[m] as Item
    if (item.is !== 'measure' || !item.measure || !TAKEN_FOR_GRANTED.has(item.measure)) continue
    const [from, to] = conjunctAround(items, m, a, b)
    const own = ownersIn(items, { measure: m }, [from, to])
    // "Ban on TikTok takes effect in Nepal": where it is in force, it is.
    const reported = clause.reportedAs === 'say' ? (speaker?.group.holders ?? []) : []
    const owners =
      own.length > 0 || judged
        ? own
        : reported.length > 0
          ? reported
          : ownersIn(items, { measure: m }, [m, clause.body[1]])
    const inside = companiesIn(items, from, to)
    const companies =
      inside.length > 0
        ? inside
        : !judged && owners.length > 0 && named.length === 1 && clause.body[0] < clause.body[1]
          ? named
          : judged
            ? subject.group.companies.length > 0
              ? subject.group.companies
              : named.length === 1
                ? named
                : []
            : []
    const verdict = evaluate(
      { is: 'measure', act: 'keep', measure: item.measure, kind: null, noun: item.norm, base: '' },
      [],
    )
    if (owners.length === 0 || companies.length === 0 || !verdict) continue
    return [
      frame(told, {
        holders: owners,
        companies,
        verdict,
        sure: 0.6,
        presupposed: true,
        saidBy: judged ? subject.at : (speaker?.at ?? null),
        signal: [m, m + 1],
      }),
    ]
  }
  return []
}

/** What is said without a verb: "Lithuania: Kaspersky a threat to security", "Nepal: no Starlink without local owner". */
function verblessFrames(told: Told): Frame[] {
  const { items, clause, speaker } = told
  if (clause.segment !== 'told') return []
  // "Merz says no Huawei in 6G": what is said has no verb either.
  const [from, to] = clause.body
  const said = from < to && items[from]?.sense?.clause === 'say'
  if (from < to && !said) return []
  const [a, b] = said ? [from + 1, to] : clause.subject
  const companies = companiesIn(items, a, b)
  if (companies.length === 0) return []
  const none = items[a]?.norm === 'no' && items[a + 1]?.is === 'company'
  let sign = -1
  for (let i = a; i < b; i++) {
    const item = items[i] as Item
    const verdict = i === b - 1 && /^(?:illegal|unlawful|unwelcome|banned)$/.test(item.norm)
    if ((item.measure === 'menace' || verdict) && sign < 0) sign = i
    else if (item.is === 'measure' && item.measure !== 'activity') return []
  }
  const menace = sign > a && items.slice(a, sign).every((x) => MENACED.has(x.is))
  if (!none && !menace) return []
  const says = said ? told.subject : speaker
  const holders = says?.group.holders.length ? says.group.holders : none ? modifiersIn(items, a + 2, b) : []
  if (holders.length === 0) return []
  const terms = items.slice(a, b + 1).some((x) => /^(?:without|until|unless|if|before)$/.test(x.norm))
  const verdict: Verdict = { stance: terms ? 'restrict' : 'ban', kind: 'statement', undone: null, sure: 0.75 }
  const at = none ? a : sign
  return [frame(told, { holders, companies, verdict, sure: 0.75, signal: [at, at + 1] })]
}

const MENACED: ReadonlySet<Item['is']> = new Set(['company', 'comma', 'and', 'determiner', 'word', 'measure'])

function conjunctAround(items: readonly Item[], at: number, from: number, to: number): [number, number] {
  let a = at
  let b = at
  while (a > from && items[a - 1]?.is !== 'comma') a--
  while (b < to && items[b]?.is !== 'comma') b++
  return [a, b]
}

/** "Regulator bans TikTok in Kenya": the only nation of the sentence is whose regulator it is. */
function onlyNation(items: readonly Item[]): Holder[] {
  const found = modifiersIn(items, 0, items.length)
  const codes = new Set(items.flatMap((i) => (i.actor ? [i.actor.code] : [])))
  return codes.size === 1 && found.length > 0 ? found.slice(0, 1) : []
}
