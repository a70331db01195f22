import { evaluate } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import { leftAfter } from './frames-of-attributions'
import { plansJudged } from './frames-of-plans'
import { readGroup } from './groups'
import type { Item } from './item'
import { companiesIn, modifiersIn, onlyNation, ownersIn, phraseEnd } from './participants'
import type { Subject, Walk } from './walk-state'

/** Criticised, or opposed by somebody whose it is not: the measure is there, whoever speaks of it. */
export function isJudged(items: readonly Item[], walk: Walk, { group }: Subject): boolean {
  const { core } = walk
  if (core?.is !== 'measure' || walk.passive) return core?.is === 'measure' && core.act === 'judge'
  if (core.act === 'judge') return true
  const applauds =
    core.act === 'keep' &&
    /^(?:praise|welcome|hail|applaud|back|support|endorse|laud|commend|celebrate|defend)$/.test(core.base)
  if (
    !applauds &&
    (core.act !== 'reject' || !/^(?:reject|dismiss|dispute|brush|shrug|oppose|resist|defy)/.test(core.base))
  )
    return false
  if (group.holders.length === 0) return group.companies.length > 0
  // "said it opposed restrictions": of its own nobody says so, and on whom is not said either.
  const others = /^oppose/.test(core.base) && companiesIn(items, 0, items.length).length === 0
  if (others) return true
  const owners = walk.measureAt === null ? [] : modifiersIn(items, walk.coreTo, walk.measureAt, true)
  return owners.length > 0 && owners.every((o) => !group.holders.some((h) => h.code === o.code))
}

const BINDING = /^(?:orders?|laws?|rules?|ruling|decision|decree|directive|act)$/
const GRANTED = new Set(['licence'])
const TAKEN_FOR_GRANTED = new Set(['ban', 'curb', 'probe', 'list'])

/** Measures the sentence takes for granted: its subject ("UK ban on Huawei takes effect"), or what is criticised. */
export function nominalFrames(told: Told): Frame[] {
  const { items, clause, subject, walk, named, speaker } = told
  if (clause.segment === 'circumstance') return thanksTo(told)
  if (clause.segment !== 'told') return []
  const judged = isJudged(items, walk, subject)
  const imposed = imposedBy(told)
  if (imposed) return [imposed]
  if (!judged && subject.group.measure === null) return rulesInForce(told)
  // "declined to comment on tariffs": nothing is said of them.
  if (
    walk.core?.is === 'measure' &&
    /^(?:comment|be drawn|speculate|elaborate|remark|opine)/.test(walk.core.base)
  )
    return []
  // "Huawei ban would cost Germany billions": there is none yet.
  if (!judged && items.slice(...clause.body).some((x) => x.modal === 'would')) return []
  const [a, b] = judged ? [walk.coreTo, clause.body[1]] : subject.at
  for (let m = a; m < b; m++) {
    const item = items[m] as Item
    if (item.is !== 'measure' || !item.measure) continue
    // "sides with Estonia in Huawei case": a case that two have.
    if (judged && item.norm === 'case') continue
    // "The company's monthly fee in Kenya": what it takes, not what is taken of it.
    const price =
      /^(?:fees?|prices?|charges)$/.test(item.norm) &&
      items.slice(a, m).some((x, k) => x.company && items[a + k + 1]?.is === 'possessive')
    if (price && !judged) continue
    // "appeals against UK backdoor order": an order contested by whom it is about is there.
    const order = judged && BINDING.test(item.norm) && subject.group.companies.length > 0
    const [from, to] = conjunctAround(items, m, a, b)
    const own = ownersIn(items, { measure: m }, [from, to])
    // "India's nod puts Starlink on the launch pad"
    const given =
      GRANTED.has(item.measure) &&
      !judged &&
      own.length > 0 &&
      items[from]?.is === 'actor' &&
      items.slice(from, m).some((x) => x.is === 'possessive') &&
      !items.slice(...clause.body).some((x) => x.is === 'not' || x.is === 'modal')
    if (!TAKEN_FOR_GRANTED.has(item.measure) && !order && !given) continue
    // "Ban on TikTok takes effect in Nepal": where it is in force, it is.
    const reported = clause.reportedAs === 'say' || !clause.reportedAs ? (speaker?.group.holders ?? []) : []
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
        : !judged &&
            !hitsOthers(items, clause.body) &&
            owners.length > 0 &&
            named.length === 1 &&
            clause.body[0] < clause.body[1] &&
            !/^(?:arrests?|raids?|detention|indictment)$/.test(item.norm)
          ? named
          : judged
            ? subject.group.companies.length > 0
              ? subject.group.companies
              : named.length === 1
                ? named
                : []
            : []
    const verdict = evaluate(
      {
        is: 'measure',
        act: 'keep',
        measure: order ? 'curb' : item.measure,
        kind: null,
        noun: item.norm,
        base: '',
      },
      [],
    )
    // "Nepal's TikTok ban is history"
    const over =
      verdict !== null &&
      items[clause.body[0]]?.is === 'be' &&
      /^(?:history|over|dead|gone|lifted)$/.test(items[clause.body[1] - 1]?.norm ?? '') &&
      !items.slice(...clause.body).some((x) => x.is === 'not')
    // "US controls won't apply to Samsung"
    const spared =
      verdict &&
      items.slice(...clause.body).some((x) => x.is === 'not') &&
      items.slice(...clause.body).some((x) => /^(?:apply|affect|cover|include|extend)$/.test(x.norm))
    // "Former GCHQ head says Huawei ban is wrong": the nation is the speaker's.
    const unowned = owners.length === 0 && !judged && inside.length > 0 && speaker?.group.bystander !== true
    const held = unowned ? onlyNation(items) : owners
    if (held.length === 0 || companies.length === 0 || !verdict) continue
    return [
      frame(told, {
        holders: held,
        companies,
        verdict: spared || over ? { ...verdict, stance: 'allow', kind: 'decision' } : verdict,
        sure: 0.6,
        presupposed: true,
        saidBy: judged ? subject.at : (speaker?.at ?? null),
        signal: [m, m + 1],
      }),
    ]
  }
  return judged ? plansJudged(told) : []
}

/** "New EU rules for TikTok kick in": a law for a company that begins to hold limits it. */
function rulesInForce(told: Told): Frame[] {
  const { items, clause, subject } = told
  const [from, to] = [clause.subject[0], clause.body[1]]
  const m = items.findIndex(
    (x, i) =>
      i > from &&
      i < to &&
      /^(?:rules?|law|laws|act|regulations?|decree)$/.test(x.norm) &&
      x.measure === 'paper',
  )
  if (m < 0 || !/^(?:for|on|against|covering)$/.test(items[m + 1]?.norm ?? '')) return []
  const companies = companiesIn(items, m + 1, to)
  const holders = modifiersIn(items, from, m, true)
  const rest = items.slice(m + 2, to)
  const begins = rest.some(
    (x, i) =>
      (/^(?:kick|kicks|comes?|go|goes|enters?|takes?|begin|begins|start|starts)$/.test(x.norm) &&
        (/^(?:in|into|effect|force|live)$/.test(rest[i + 1]?.norm ?? '') || i === rest.length - 1)) ||
      /^(?:effect|force)$/.test(x.norm),
  )
  const verdict = evaluate(
    { is: 'measure', act: 'keep', measure: 'curb', kind: 'legislation', noun: 'law', base: '' },
    [],
  )
  if (!begins || companies.length === 0 || holders.length === 0 || !verdict || subject.group.bystander)
    return []
  return [frame(told, { holders, companies, verdict, sure: 0.6, presupposed: true, signal: [m, m + 1] })]
}

/** "as US curbs hit rivals" */
const hitsOthers = (items: readonly Item[], [from, to]: readonly [number, number]): boolean =>
  items.slice(from, to).some((x) => /^(?:rivals?|competitors?|peers)$/.test(x.norm))

/** "Nvidia to resume China sales after Trump approval": a favour among the circumstances, named with who gave it. */
function thanksTo(told: Told): Frame[] {
  const { items, clause, subject, named } = told
  const { measure } = subject.group
  if (measure === null || clause.body[0] < clause.body[1]) return []
  const left = leftAfter(told, measure)
  if (left) return [left]
  if (items[measure]?.measure !== 'licence') return []
  if (!/^(?:after|following)$/.test(items[clause.subject[0] - 1]?.norm ?? '') || named.length !== 1) return []
  const main = items.slice(0, clause.subject[0])
  const goesOn = main.some((x) =>
    /^(?:resumes?|returns?|re-?enters?|restarts?|starts?|enters?|launch(?:es)?)$/.test(x.norm),
  )
  const holders = modifiersIn(items, clause.subject[0], measure, true)
  const verdict = evaluate(
    {
      is: 'measure',
      act: 'keep',
      measure: 'licence',
      kind: null,
      noun: items[measure]?.norm ?? '',
      base: '',
    },
    [],
  )
  if (!goesOn || main[0]?.is !== 'company' || holders.length === 0 || !verdict) return []
  return [
    frame(told, {
      holders,
      companies: named,
      verdict,
      sure: 0.6,
      presupposed: true,
      signal: [measure, measure + 1],
    }),
  ]
}

/** "It follows sanctions imposed by Washington": whoever imposed them holds them, whatever is told of them. */
function imposedBy(told: Told): Frame | null {
  const { items, clause, subject, speaker } = told
  const [from, to] = [clause.subject[0], clause.body[1]]
  for (let m = from; m + 2 < to; m++) {
    const { measure, norm } = items[m] as Item
    const verb = items[m + 1]
    if (!measure || !TAKEN_FOR_GRANTED.has(measure) || items[m + 2]?.norm !== 'by') continue
    if (!verb?.forms?.includes('participle') || verb.sense?.measure !== 'impose') continue
    const { holders } = readGroup(items, m + 3, phraseEnd(items, m + 3, to))
    const verdict = evaluate({ is: 'measure', act: 'keep', measure, kind: null, noun: norm, base: '' }, [])
    if (holders.length === 0 || !verdict) continue
    const inside = companiesIn(items, from, m)
    const companies = inside.length > 0 ? inside : subject.group.companies
    const saidBy = speaker?.at ?? null
    return {
      ...frame(told, {
        holders,
        companies,
        verdict,
        sure: 0.6,
        presupposed: true,
        saidBy,
        signal: [m, m + 1],
      }),
      byNoun: true,
    }
  }
  return null
}

function conjunctAround(items: readonly Item[], at: number, from: number, to: number): [number, number] {
  let a = at
  let b = at
  while (a > from && items[a - 1]?.is !== 'comma' && items[a - 1]?.is !== 'like') a--
  while (b < to && items[b]?.is !== 'comma') b++
  return [a, b]
}
