import type { Clause } from './clauses'
import { NAMES_THE_COMPANY, STANDS_FOR_COMPANIES } from './data/references'
import { activeParts } from './done-by'
import { passiveParts } from './done-to'
import { type Frame, frame, type Told } from './frame'
import type { Item } from './item'
import { isMarketNews, RISES } from './market-news'
import { nextIsAbout, onlyItsPeople } from './named-for'
import { companiesIn, objectCompanies } from './participants'
import type { Verdict } from './verdict'

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

export const judges = (items: readonly Item[], clause: Clause): boolean =>
  items
    .slice(...clause.body)
    .some((x) => x.sense?.measure === 'judge' || ['urge', 'say'].includes(x.sense?.clause ?? ''))
