import { isAdverb } from './adverbs'
import type { Clause } from './clauses'
import { PAPER_KINDS } from './data/nouns'
import { NAMES_THE_COMPANY, STANDS_FOR_COMPANIES } from './data/references'
import { type Frame, frame, type Parts, type Told } from './frame'
import { readGroup } from './groups'
import type { Item } from './item'
import { isMarketNews, RISES } from './market-news'
import { nextIsAbout, onlyItsPeople } from './named-for'
import {
  agentOf,
  companiesIn,
  modifiersIn,
  objectCompanies,
  onlyNation,
  ownersIn,
  phraseEnd,
} from './participants'
import type { Verdict } from './verdict'
import {
  asksAbroad,
  entered,
  giversOf,
  homeOf,
  isElsewhere,
  keeperOf,
  meansOneBefore,
  placeIn,
  unknownBody,
} from './whose-place'

const FAVOURS = new Set(['deal', 'licence'])

/** "freezes licence application", "suspends approval pending audit": a favour not yet decided on is put off, not taken away. */
function isPending({ items, clause, walk }: Told): boolean {
  const { core, measureAt } = walk
  if (core?.is !== 'measure' || core.measure !== 'licence' || measureAt === null) return false
  if (!/^(?:freeze|suspend|halt|pause|shelve|put|hold|stall|defer)/.test(core.base)) return false
  return (
    /^(?:applications?|requests?|bid)$/.test(items[measureAt + 1]?.norm ?? '') ||
    items.slice(measureAt, clause.body[1] + 1).some((x) => x.norm === 'pending')
  )
}

/** Who does it to whom, once it is known what is done. */
export function assemble(told: Told, given: Verdict): Frame[] {
  const verdict = isPending(told) ? { ...given, stance: 'review' as const, undone: null } : given
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
  // "appeals court revives Apple lawsuit": a suit that goes on is its parties'.
  if (
    walk.core?.is === 'measure' &&
    /^(?:lawsuits?|suits?)$/.test(walk.core.noun) &&
    /^(?:impose|keep|approve)$/.test(walk.core.act) &&
    parts.holders.some((h) => h.as === 'court')
  )
    return []
  let { companies, sure } = parts
  // "Ghana, Huawei deny allegations": what is said of both is done to neither.
  const jointly =
    group.holders.length > 0 &&
    group.companies.length > 0 &&
    act !== 'win' &&
    !(walk.core?.is === 'measure' && FAVOURS.has(walk.core.measure)) &&
    items
      .slice(...subject.at)
      .some((x, i, all) => (x.is === 'and' || x.is === 'comma') && all[i + 1]?.is === 'company')
  const refers = items.slice(clause.subject[0], clause.body[1]).some((x) => NAMES_THE_COMPANY.has(x.norm))
  const ownWords = items
    .slice(clause.subject[0], clause.body[1])
    .some((x) => /^(?:its|it|them|their)$/.test(x.norm))
  // "Huawei says Sweden shut it out"
  if (companies.length === 0 && ownWords && speaker?.group.companies.length === 1)
    companies = [...speaker.group.companies]
  const pause = items.findIndex((x, i) => i >= clause.body[1] && x.norm === ';')
  // "scraps tender after complaints it favoured Huawei": what comes after is none of the measure's.
  const before = items
    .slice(
      0,
      refers || nextIsAbout(items, clause) ? (pause < 0 ? items.length : pause) : Math.max(0, walk.coreAt),
    )
    .some((x) => x.company)
  // "limits exports of tools, following the Netherlands, which curbed ASML": named only in what is told of others.
  const elsewhere =
    items.findIndex((x) => x.company) >
      items.findIndex((x, i) => i >= clause.body[1] && /^wh/.test(x.norm) && x.is === 'pronoun') &&
    items.some((x, i) => i >= clause.body[1] && x.is === 'pronoun' && /^wh/.test(x.norm))
  // "In Greece, where Huawei is common, the government signed a pledge"
  const where = items.findIndex((x) => x.norm === 'where')
  const aside = where >= 0 && where < items.findIndex((x) => x.company) && where < clause.subject[0] - 2
  // "after the United States threatened the kingdom with a tariff": not the company.
  const threatened =
    walk.core?.is === 'measure' &&
    /^threaten/.test(walk.core.base) &&
    items.slice(walk.coreTo, walk.measureAt ?? walk.coreTo).some((x) => x.norm === 'with')
  if (
    !elsewhere &&
    !jointly &&
    !(items[0]?.company && items.slice(1, 4).some((x) => RISES.test(x.norm))) &&
    !aside &&
    !threatened &&
    companies.length === 0 &&
    named.length === 1 &&
    before &&
    (walk.core?.is === 'measure' || refers)
  ) {
    companies = named
    sure *= 0.8
  }
  // "to exclude Huawei, banning not only Huawei but also ZTE"
  const too = items.findIndex(
    (x, j) =>
      j > walk.coreTo &&
      j < clause.body[1] &&
      x.forms?.includes('ing') === true &&
      items[j - 1]?.is === 'comma' &&
      x.sense?.company === 'ban',
  )
  if (too > 0 && verdict.stance === 'ban' && companies.length > 0)
    companies = [...new Set([...companies, ...objectCompanies(items, too + 1, clause.body[1])])]
  // "Huawei: UK bans new 5G kit": whom the label names.
  const colon = items.findIndex((x) => x.norm === ':')
  const label =
    colon > 0 &&
    colon < 4 &&
    clause.subject[0] > colon &&
    items.slice(0, colon).every((x) => x.is === 'company' || x.is === 'and' || x.is === 'word')
  if (
    companies.length === 0 &&
    label &&
    walk.core?.is === 'stance' &&
    parts.holders.length > 0 &&
    verdict.stance !== 'cooperate'
  ) {
    companies = companiesIn(items, 0, colon)
    sure *= 0.85
  }
  // "reverses Huawei decision, bans kit": the thing banned is the company's.
  const thing = walk.core?.is === 'stance' && items[walk.coreTo]?.heads?.includes('product') === true
  if (
    companies.length === 0 &&
    named.length === 1 &&
    thing &&
    clause.sharesWith !== null &&
    before &&
    (verdict.stance === 'ban' || verdict.stance === 'restrict') &&
    /^(?:kit|gear|equipment|app|apps|software|products?|service|services)$/.test(
      items[walk.coreTo]?.norm ?? '',
    ) &&
    !elsewhere &&
    parts.holders.length > 0
  ) {
    companies = named
    sure *= 0.8
  }
  // "Huawei and ZTE … when Japan excluded these manufacturers"
  const region = items.slice(walk.coreTo, clause.body[1])
  const these = region.findIndex(
    (x, i) => /^(?:these|those|both)$/.test(x.norm) && STANDS_FOR_COMPANIES.has(region[i + 1]?.norm ?? ''),
  )
  if (companies.length === 0 && these >= 0 && these < 2 && before)
    companies = companiesIn(items, 0, walk.coreAt)
  // "Tokyo Electron falls after Japan curbs exports": the market says whom it hits.
  if (companies.length === 0 && named.length === 1 && isMarketNews(told, verdict)) {
    companies = named
    sure *= 0.7
  }
  // "examines whether operators may keep Huawei"
  if (companies.length === 0 && verdict.stance === 'review' && items[clause.body[1]]?.norm === 'whether') {
    // "opens investigation into whether X spreads …"
    companies = named.length === 1 ? named : companiesIn(items, clause.body[1], items.length).slice(0, 1)
    sure *= 0.85
  }
  // "welcomes Nvidia's boss": what is done to a person of the company is done to it only where it is punished or let off.
  if ((verdict.stance === 'allow' || verdict.stance === 'cooperate') && verdict.undone !== 'restrict')
    companies = companies.filter((c) => !onlyItsPeople(items, c))
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
    const said = speaker?.group.holders.length ? speaker.group.holders : (told.framedBy ?? [])
    const by = clause.reportedAs === 'deny' ? [] : said
    return by.length > 0
      ? {
          holders: by,
          companies:
            group.companies.length > 0
              ? group.companies
              : objectCompanies(items, walk.coreAt, clause.body[1]),
          verdict,
          sure: 0.85 * verdict.sure,
        }
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
  // "Apple was fined 500 million euros and Meta 200 million"
  const fined = items[walk.coreAt]?.sense?.base === 'fine'
  const alsoFined = fined
    ? items
        .slice(walk.coreTo, to)
        .flatMap((x, k, all) =>
          x.company &&
          all[k - 1]?.is === 'and' &&
          /^\d/.test(all.slice(k + 1, k + 3).find((y) => y.is === 'word')?.norm ?? '')
            ? [x.company.slug]
            : [],
        )
    : []
  const deal =
    // "shut out of a tender in Italy": no deal was made.
    (walk.core?.is === 'measure' && walk.core.measure === 'deal' && walk.core.act !== 'reject') ||
    (walk.core?.is === 'stance' && verdict.stance === 'cooperate')
  const agent = agentOf(items, { from: walk.coreTo, to, bodyFrom: from, measureAt: walk.measureAt, deal })
  if (agent.blocked) return null
  let holders = agent.holders
  if (holders.length === 0 && ofSubject) holders = ownersIn(items, { measure: walk.measureAt }, subject.at)
  if (holders.length === 0 && speaker) holders = speaker.group.holders
  if (holders.length === 0) holders = placeIn(items, subject.at)
  if (holders.length === 0 && walk.passive) holders = entered(items, subject.at)
  // "Huawei's role in UK network to be reviewed"
  const within = items.findIndex((x, i) => i >= subject.at[0] && i < subject.at[1] && x.norm === 'in')
  if (holders.length === 0 && walk.passive && within > subject.at[0])
    holders = modifiersIn(items, within + 1, subject.at[1])
  // "Australia proposed that children be kept off TikTok"
  const decides = walk.operators.some(
    (o) => o.is === 'clause' && /^(?:propose|plan|promise|order)$/.test(o.act),
  )
  if (holders.length === 0 && decides && group.companies.length === 0) holders = group.holders
  // "TikTok gets lifeline as Trump …"
  const undergoes =
    walk.core?.is === 'measure' &&
    (/^(?:win|undergo|escape)$/.test(walk.core.act) ||
      (walk.core.base === 'have' && walk.core.measure === 'licence'))
  if (holders.length === 0 && (walk.passive || undergoes)) holders = told.framedBy ?? []
  if (holders.length === 0 && walk.passive && group.companies.length === 0)
    holders = homeOf(items, subject.at)
  // "Musk bows to Brazilian court, X ban to be lifted": the only nation told of before.
  const escapes = walk.core?.is === 'measure' && walk.core.act === 'escape'
  const comma = items[clause.subject[0] - 1]?.is === 'comma' || clause.sharesWith !== null
  if (holders.length === 0 && comma && !speaker && (escapes || (walk.passive && ofSubject)))
    holders = onlyNation(items)
  if (holders.length === 0) holders = keeperOf(items, walk.measureAt)
  const all = [...companies, ...alsoFined.filter((c) => !companies.includes(c))]
  if (holders.length > 0) return { holders, companies: all, verdict, sure: verdict.sure * agent.sure }
  const favour =
    walk.core?.is === 'measure' && (walk.core.measure === 'deal' || walk.core.measure === 'licence')
  // A firm's own dealings ("Huawei wins contract") are no stance while no government is in it.
  // "Ex-Ericsson manager jailed", "Tesla told to … in California", "Montana's TikTok ban blocked": nobody known here.
  if (companies.length > 0 && companies.every((c) => onlyItsPeople(items, c))) return null
  if (isElsewhere(items, clause.subject[0], to)) return null
  if (speaker?.group.bystander || (favour && !walk.passive) || !(walk.passive || group.nameless)) return null
  return { holders: [], companies, verdict, sure: verdict.sure }
}

const WHO_IS_OBEYED =
  /^(?:police|prosecutors?|regulators?|watchdogs?|courts?|authorit(?:y|ies)|investigat(?:ion|ors?)|inquiry|probe|sanctions|censors?|law)$/

const STATE_ONLY =
  /^(?:fine|ban|outlaw|prohibit|sanction|order|license|licence|probe|investigate|prosecute|raid|indict)$/

export const judges = (items: readonly Item[], clause: Clause): boolean =>
  items
    .slice(...clause.body)
    .some((x) => x.sense?.measure === 'judge' || ['urge', 'say'].includes(x.sense?.clause ?? ''))

function activeParts(
  { items, clause, subject, speaker, walk, framedBy }: Told,
  verdict: Verdict,
): Parts | null {
  const act = walk.core?.is === 'measure' ? walk.core.act : null
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
  if (walk.core?.is === 'measure' && /^(?:widen|extend|expand|broaden)$/.test(walk.core.base))
    companies = companiesIn(items, walk.coreTo, to)
  // "signed a declaration with the United States that may shut the firm out": no deal with the firm.
  const deal = walk.core?.is === 'measure' && walk.core.measure === 'deal' ? (walk.measureAt ?? -1) : -1
  const partner = items.findIndex((x, i) => i > deal && deal >= 0 && i < deal + 4 && x.norm === 'with')
  if (partner >= 0 && items.slice(partner + 1, partner + 3).some((x) => x.actor)) {
    const that = items.findIndex((x, i) => i > partner && /^(?:that|which)$/.test(x.norm))
    if (that > 0 && companiesIn(items, partner, that).length === 0) return null
  }
  // "uses Telegram to recruit": what another verb is done to is not the object of the purpose.
  const another =
    walk.core?.is === 'stance' &&
    items.findIndex((x, i) => i >= from && i < walk.coreAt && x.company) <
      items.findLastIndex((x, i) => i >= from && i < walk.coreAt && x.is === 'to')
  if (companies.length === 0 && !another) companies = companiesIn(items, from, walk.coreAt)
  if (companies.length === 0 && walk.measureAt !== null) companies = companiesIn(items, from, to)
  // "Ghana, Huawei deny …": what they do together is no step of one towards the other, unless they work together.
  if (
    companies.length === 0 &&
    group.holders.length > 0 &&
    (verdict.stance === 'cooperate' || verdict.stance === 'review' || act === 'win')
  )
    companies = [...group.companies]
  // "UAE allowed to buy Nvidia chips as US approves exports": who is let do something lets nobody.
  const first = items[from]
  const let_ =
    /^(?:allow|permit|clear|authori[sz]e)$/.test(first?.sense?.base ?? '') &&
    first?.forms?.includes('participle') === true &&
    items[from + 1]?.is === 'to' &&
    group.holders.some((h) => items.slice(...h.at).every((x) => x.actor))
  if (let_) {
    const holders = framedBy ?? []
    return holders.length > 0
      ? {
          holders,
          companies,
          verdict: { ...verdict, stance: 'allow', kind: 'decision' },
          sure: 0.8 * verdict.sure,
        }
      : null
  }
  // "Apple forced by China to pull WhatsApp": whoever orders it.
  const by = first?.sense?.clause === 'order' && items[from + 1]?.norm === 'by' && group.holders.length === 0
  const orders = by ? readGroup(items, from + 2, phraseEnd(items, from + 2, to)).holders : []
  if (orders.length > 0) return { holders: orders, companies, verdict, sure: 0.85 * verdict.sure }
  const givers = giversOf(items, from, walk, group)
  if (givers === 'unknown') return null
  if (givers.length > 0) return { holders: givers, companies, verdict, sure: 0.9 * verdict.sure }
  if (asksAbroad(items, walk, group, to)) return null
  if (group.holders.length > 0) return { holders: group.holders, companies, verdict, sure: verdict.sure }
  // "Taiwan: civil servants may not use DeepSeek": who forbids it is whose servants they are.
  if ((walk.core?.is === 'stance' && walk.core.faint) || walk.ordered) {
    const own = speaker?.group.holders.length
      ? speaker.group.holders
      : modifiersIn(items, clause.subject[0], clause.subject[1])
    return own.length > 0 || (walk.ordered && !speaker)
      ? { holders: own, companies, verdict, sure: 0.85 * verdict.sure }
      : null
  }
  // "OpenAI partners with UAE": who is worked with works with it.
  if (group.companies.length > 0 && walk.core?.is === 'stance' && walk.core.stance === 'cooperate') {
    const with_ = /with$/.test(items[walk.coreAt]?.sense?.base ?? '')
      ? readGroup(items, walk.coreTo, phraseEnd(items, walk.coreTo, to))
      : null
    // "pledges to cooperate with French police": obeying is no dealing.
    const obeys = items.slice(walk.coreTo, to).some((x) => WHO_IS_OBEYED.test(x.norm))
    if (with_ && !obeys && with_.holders.length > 0 && with_.companies.length === 0)
      return { holders: with_.holders, companies: group.companies, verdict, sure: 0.85 * verdict.sure }
  }
  // "Austria's Datenschutzbehörde fines Microsoft": what only a state does, a body of a nation does for it.
  const state = STATE_ONLY.test(items[walk.coreAt]?.sense?.base ?? '') ? unknownBody(items, subject.at) : []
  if (state.length > 0) return { holders: state, companies, verdict, sure: 0.75 * verdict.sure }
  // "Swedish schools told to stop using DeepSeek": by whom those at home obey.
  const obeys =
    /^(?:order|advise)$/.test(items[from]?.sense?.clause ?? '') && items[from + 1]?.is === 'to'
      ? homeOf(items, subject.at)
      : []
  if (obeys.length > 0) return { holders: obeys, companies, verdict, sure: 0.8 * verdict.sure }
  if (group.bystander || group.companies.length > 0) return null
  // "Minister: law will force telecoms to remove Huawei": a law is somebody's.
  const law = items.slice(...subject.at).some((x) => x.measure === 'paper' && x.norm in PAPER_KINDS)
  // "In the United States, a law will ban the app"
  const there = law ? placeIn(items, subject.at) : []
  if (there.length > 0) return { holders: there, companies, verdict, sure: 0.85 * verdict.sure }
  // "Ten of its 27 members have restricted it"
  const members = items.slice(...subject.at).some((x) => x.norm === 'members')
  if (members && items.slice(...subject.at).some((x) => x.norm === 'of'))
    return { holders: [], companies, verdict, sure: verdict.sure }
  // "There is no room for Huawei, minister says"
  const existential =
    speaker !== undefined &&
    items.slice(clause.subject[0] + 1, clause.subject[1]).every((x) => x.is === 'word' && isAdverb(x.norm)) &&
    /^(?:there|doors?)$/.test(items[clause.subject[0]]?.norm ?? '')
  const unsaid = existential || (group.empty && clause.sharesWith === null)
  if (!group.nameless && !(law && speaker) && !group.pronoun && !unsaid) return null
  // "Judge blocks Trump's WeChat ban": whose measure it is tells whose judge.
  const owners =
    group.nameless && walk.measureAt !== null ? modifiersIn(items, walk.coreTo, walk.measureAt, true) : []
  const holders =
    owners.length > 0
      ? owners
      : speaker && speaker.group.holders.length > 0
        ? speaker.group.holders
        : (group.nameless && !meansOneBefore(items, subject.at)) || (unsaid && speaker?.group.nameless)
          ? onlyNation(items)
          : []
  return { holders, companies, verdict, sure: verdict.sure * (holders.length > 0 ? 0.9 : 1) }
}
