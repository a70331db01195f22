import { type Clause, clausesOf } from './clauses'
import { contrasted } from './contrast'
import { evaluate } from './evaluate'
import { type Frame, frame, type Refusal, type Told } from './frame'
import { attributedMeasures } from './frames-of-attributions'
import { blamedFor } from './frames-of-blame'
import { fatesOf } from './frames-of-fates'
import { isJudged, nominalFrames } from './frames-of-nouns'
import { plansBy } from './frames-of-plans'
import { jointFrames, verblessFrames } from './frames-without-verb'
import { readGroup } from './groups'
import { takesBack } from './half-measures'
import type { Item } from './item'
import { letAtHome } from './let-others'
import { asAlso, examplesIn, follows, whereabouts } from './likewise'
import { companiesIn } from './participants'
import { assemble, judges } from './roles'
import { segmentsOf } from './segments'
import { speakerAfter, subjectOf } from './speakers'
import type { Verdict } from './verdict'
import { walkClause } from './walk'
import type { Subject, Walk } from './walk-state'

/**
 * The stances a sentence tells of. `refusals` collects why clauses that looked like one are none. `prior` is what the
 * text told before: "Nepal did so last year".
 */
export function framesOf(
  items: readonly Item[],
  refusals: Set<Refusal>,
  prior: Frame | null = null,
  norms: readonly string[] = [],
): Frame[] {
  const frames: Frame[] = []
  const clauses: Clause[] = []
  for (const segment of segmentsOf(items)) clauses.push(...clausesOf(items, segment, clauses))
  const subjects: Subject[] = []
  const asides: Frame[] = []
  const walks: Walk[] = []
  const named = companiesIn(items, 0, items.length)
  // "China to Sweden: drop Huawei ban"
  if (
    items[0]?.is === 'actor' &&
    items[1]?.is === 'to' &&
    items[2]?.is === 'actor' &&
    items[3]?.is === 'stop'
  ) {
    refusals.add('urged')
    return []
  }
  // "Analyst: Germany unlikely to ban Huawei"
  const label = items.findIndex((x) => x.norm === ':')
  const guess =
    label > 0 &&
    label < 4 &&
    items.slice(0, label).some((x) => /^(?:analysts?|experts?|economists?|poll|survey)$/.test(x.norm))
  if (guess) {
    refusals.add('no-holder')
    return []
  }
  for (let c = 0; c < clauses.length; c++) {
    const clause = clauses[c] as Clause
    const reporter = clause.reportedBy !== null ? subjects[clause.reportedBy] : undefined
    const subject = subjectOf(items, clause, subjects, reporter)
    subjects.push(subject)
    // "Malaysia revokes licence? Minister says no"
    const ends = items.findIndex(
      (x, i) => i >= Math.max(clause.body[1], clause.subject[1]) && x.is === 'stop',
    )
    if (items[ends]?.norm === '?') {
      refusals.add('asked')
      continue
    }
    if (clause.segment === 'condition') {
      if (clause.body[0] < clause.body[1]) refusals.add('condition')
      continue
    }
    const speaker = reporter ?? speakerAfter(items, clauses, c)
    // "Campaigners want TikTok banned": a wish of people who cannot act.
    if (
      reporter &&
      (reporter.group.holders.length === 0 || reporter.group.members) &&
      (clause.reportedAs === 'wish' || clause.reportedAs === 'advise')
    ) {
      refusals.add('urged')
      continue
    }
    if (isPlea(items, clauses, c, named)) {
      refusals.add('urged')
      continue
    }
    const blamed = blamedFor({ items, clause, subject, speaker, named, refusals })
    if (blamed) {
      frames.push(...blamed)
      continue
    }
    const walk = undoesIt(items, walkClause(items, clause, subject), walks.at(-1))
    // "denies TikTok is banned"
    const denies = clause.reportedAs === 'deny' && items[clause.subject[0] - 1]?.sense?.base === 'deny'
    if (denies) walk.operators.unshift({ is: 'clause', act: 'deny' })
    walks.push(walk)
    const after = clauses[c + 1]
    const framedBy =
      after && items[after.subject[0] - 1]?.norm === 'as' && !judges(items, after)
        ? readGroup(items, ...after.subject).holders
        : []
    const last = frames.at(-1)
    // "eases curbs, but Facebook still blocked": by whom the curbs are.
    const opener = items[clause.subject[0] - 1]
    const before = (opener?.norm === 'but' || opener?.is === 'comma') && last ? last.holders : []
    const there =
      items[clause.subject[0] - 1]?.norm === 'where'
        ? whereabouts(items, clause, subjects)
        : examplesIn(items, clause)
    const framed = framedBy.length > 0 ? framedBy : before.length > 0 ? before : there
    const own = framesOfClause({ items, clause, subject, speaker, walk, named, refusals, framedBy: framed })
    if (own.length === 0 && clause.segment === 'told')
      own.push(...plansBy({ items, clause, subject, speaker, walk, named, refusals }))
    if (own.length === 0)
      own.push(...fatesOf({ items, clause, subject, speaker, walk, named, refusals }, norms))
    if (takesBack(items, clause, walk, frames, own)) continue
    const model = last ?? prior
    if (own.length === 0 && model && follows(items, clause) && subject.group.holders.length > 0)
      own.push({
        ...model,
        holders: subject.group.holders,
        holderHint: 'named',
        sure: last ? 0.8 * model.sure : Math.min(0.59, 0.8 * model.sure),
        ...(!last && { at: [clause.subject[0], clause.body[1]], signal: clause.body, body: clause.body }),
      })
    // "Germany, whose ministry has not approved it, sees no reason for a ban": the main clause has the last word.
    const superseded = asides.findIndex(
      (a) =>
        a.holders.some((h) => own.some((f) => f.holders.some((o) => o.code === h.code))) &&
        a.companies.some((s) => own.some((f) => f.companies.includes(s))),
    )
    if (superseded >= 0) frames.splice(frames.indexOf(asides[superseded] as Frame), 1)
    if (items.slice(...clause.subject).some((x) => x.norm === 'whose')) asides.push(...own)
    frames.push(...own, ...contrasted(items, own))
    if (frames.length === 0 && c === clauses.length - 1)
      frames.push(...attributedMeasures({ items, clause, subject, speaker, walk, named, refusals }))
  }
  return [...frames, ...asAlso(items, frames, prior)]
}

/** "opens a probe into Qualcomm, then suspends it": "it" is the measure just taken, not the company. */
function undoesIt(items: readonly Item[], walk: Walk, before: Walk | undefined): Walk {
  const sense = items[walk.coreAt]?.sense
  const earlier = before?.core
  if (walk.core?.is !== 'stance' || earlier?.is !== 'measure' || walk.passive) return walk
  if (items[walk.coreTo]?.norm !== 'it' || !/^(?:lift|ease|keep)$/.test(sense?.measure ?? '')) return walk
  if (!/^(?:impose|keep|approve|propose)$/.test(earlier.act)) return walk
  const { kind, base } = sense ?? { kind: null, base: '' }
  walk.core = { is: 'measure', act: sense?.measure ?? 'lift', measure: earlier.measure, kind, noun: '', base }
  return walk
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
  // "Ban Huawei or lose our data, US tells Emirates": two that are told.
  const both = clauses[c + 1]?.sharesWith === c && items[(clauses[c + 1]?.body[0] ?? 0) - 1]?.norm === 'or'
  const next = clauses[both ? c + 2 : c + 1]
  if (!next || clause.subject[0] < clause.subject[1] || clause.sharesWith !== null || named.length === 0)
    return false
  if (first?.is !== 'verb' || !first.forms?.includes('base')) return false
  const says = items[next.body[0]]
  if (says?.is !== 'verb' || !/^(?:say|order|urge|advise|not)$/.test(says.sense?.clause ?? '')) return false
  const group = readGroup(items, ...next.subject)
  const to = readGroup(items, next.body[0] + 1, next.body[1])
  return group.members || group.bystander || to.holders.length > 0 || says.sense?.clause === 'urge'
}

/** What two who talk about it want to do together. */
const TOGETHER =
  /^(?:cooperation|collaboration|partnership|partnerships|transfer|training|ties|mou|investment|investments)$/

function framesOfClause(told: Told): Frame[] {
  const { items, walk, subject, refusals, clause } = told
  const { core } = walk
  // "Russia, US clash over Kaspersky": two who quarrel; who quarrels with itself is undecided.
  const quarrel = /^(?:be )?(?:clash|at odds|bicker|wrangle)/.test(items[clause.body[0]]?.sense?.base ?? '')
  if (quarrel && items.slice(...subject.at).some((x) => x.is === 'and' || x.is === 'comma')) return []
  // "minister flies to Seoul to discuss ASML": what somebody goes to talk about.
  const first = items[clause.body[0]]
  const goes = first?.is === 'word' && /[^s]s$/.test(first.norm) && !first.heads
  if (goes && core?.is === 'stance' && core.stance === 'review' && items[walk.coreAt - 1]?.is === 'to')
    return []
  const both = subject.group.holders.length > 0 && subject.group.companies.length > 0
  const review = core?.is === 'stance' && core.stance === 'review'
  // "Ukraine and Starlink agree to block unregistered terminals": what they do together they do to others.
  const together =
    both &&
    core?.is === 'stance' &&
    !walk.passive &&
    (review
      ? items.slice(...clause.body).some((x) => TOGETHER.test(x.norm))
      : companiesIn(items, walk.coreTo, clause.body[1]).length === 0)
  if (together) {
    const joint = jointFrames(told)
    if (joint.length > 0) return joint
  }
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
function spoken({ items, clause, speaker, walk }: Told, said: Verdict | null): Verdict | null {
  const verdict = letAtHome(items, clause, walk, said)
  const told = clause.reportedAs === 'say' || clause.reportedAs === 'promise' || clause.reportedAs === 'deny'
  if (!verdict || !told || !speaker || speaker.group.holders.length === 0) return verdict
  return verdict.kind === 'reported-plan' ? { ...verdict, kind: 'statement' } : verdict
}

/** What single members of a parliament want, ask for or back is not done by it. */
function onlyCalledFor({ items, subject, walk, clause }: Told): boolean {
  // "House committee urges ban": what a part of a parliament asks for the whole has not done.
  const part =
    subject.group.holders.some((h) => h.as === 'parliament') &&
    items.slice(...subject.at).some((x) => /^(?:committee|panel|caucus|subcommittee)$/.test(x.norm))
  const members = part || subject.group.members || subject.group.holders.some((h) => h.as === 'members')
  if (!members) return false
  // "Senators grill TikTok chief": to ask is all they can, and nobody says whose they are.
  const first = items.slice(...clause.body).find((x) => x.is === 'verb')
  if (/^(?:call|push|press|campaign) for/.test(first?.sense?.base ?? '')) return true
  const asks =
    (walk.core?.is === 'stance' && walk.core.stance === 'review') ||
    (walk.core?.is === 'measure' && walk.core.act === 'weigh')
  if (subject.group.holders.length === 0 && asks) return true
  if (/^(?:want|oppose|seek)/.test(items[walk.coreAt]?.sense?.base ?? '')) return true
  // One member's bill is nobody's law.
  const alone = items
    .slice(...subject.at)
    .some((x) => /^(?:senator|lawmaker|mp|congressman|congresswoman|legislator|deputy)$/.test(x.norm))
  if (alone) return true
  // "Dutch MPs ask cabinet to drop Microsoft"; "MPs told to …" are told.
  const [at] = clause.body
  const pleads = items[at]?.sense?.base === 'ask' && items[at + 1]?.is !== 'to'
  const wished = walk.operators.some(
    (o) => o.is === 'clause' && (/^(?:wish|advise|say)$/.test(o.act) || (o.act === 'order' && pleads)),
  )
  return (
    wished ||
    (walk.core?.is === 'measure' &&
      (walk.core.act === 'keep' ||
        /^(?:call|push|want|seek|argue|suggest|recommend|eye|demand|request|press|urge)/.test(
          walk.core.base,
        )))
  )
}

/** "China urges India to lift its TikTok ban": nobody acts, but India's ban is there. */
function urgedToLift(told: Told): Frame[] {
  const { walk, items, clause } = told
  const { core } = walk
  if (
    core?.is !== 'measure' ||
    (core.act !== 'lift' && core.act !== 'ease') ||
    // "urged to halt its deal with Huawei" says of no stance but the urger's.
    core.measure === 'deal' ||
    core.measure === 'licence' ||
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
