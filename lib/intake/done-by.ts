import { isAdverb } from './adverbs'
import { PAPER_KINDS } from './data/nouns'
import type { Parts, Told } from './frame'
import { readGroup } from './groups'
import { companiesIn, modifiersIn, objectCompanies, onlyNation, phraseEnd } from './participants'
import type { Verdict } from './verdict'
import { asksAbroad, giversOf, homeOf, meansOneBefore, placeIn, unknownBody } from './whose-place'

const WHO_IS_OBEYED =
  /^(?:police|prosecutors?|regulators?|watchdogs?|courts?|authorit(?:y|ies)|investigat(?:ion|ors?)|inquiry|probe|sanctions|censors?|law)$/

const STATE_ONLY =
  /^(?:fine|ban|outlaw|prohibit|sanction|order|license|licence|probe|investigate|prosecute|raid|indict)$/

/** Who does it, as the subject or in its place, and to which companies. */
export function activeParts(
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
