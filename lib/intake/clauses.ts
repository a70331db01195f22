import { isAdverb } from './adverbs'
import {
  beforeRelative,
  holdsParticipant,
  isReporting,
  listBegins,
  onlyCompanies,
  participial,
  REPORTING,
  unknownVerb,
  unknownVerbOfFirm,
} from './clause-edges'
import { NEGATED_AUX } from './data/small-words'
import type { ClauseAct } from './data/verb-entry'
import type { Item } from './item'
import type { Segment } from './segments'

/** A subject and what is said of it: item indices, ends excluded. */
export interface Clause {
  readonly segment: Segment['is']
  readonly subject: readonly [from: number, to: number]
  readonly body: readonly [from: number, to: number]
  /** The clause whose subject this one shares ("bans Huawei and allows Nokia"). */
  readonly sharesWith: number | null
  /** The clause that reports this one ("Norway says it will not ban Huawei"). */
  readonly reportedBy: number | null
  /** How it is reported: said, wished, denied. */
  readonly reportedAs: ClauseAct | null
}

const canBeFinite = (item: Item): boolean =>
  item.is === 'modal' ||
  item.is === 'be' ||
  item.is === 'have' ||
  (item.is === 'not' && item.norm in NEGATED_AUX) ||
  (item.is === 'verb' && item.forms !== undefined && !item.forms.includes('ing'))

const onlyParticiple = (item: Item): boolean =>
  item.is === 'verb' && item.forms?.includes('participle') === true && !item.forms.includes('base')

const isVerbal = (item: Item | undefined): boolean =>
  item !== undefined && (item.is === 'not' || (item.is === 'word' && isAdverb(item.norm)))

const opensGroup = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.is === 'modal' ||
    item.is === 'be' ||
    item.is === 'have' ||
    item.is === 'not' ||
    item.is === 'to' ||
    (item.is === 'word' && isAdverb(item.norm)))

/** The clauses of one segment, left to right. Each verb is looked at once, so the work grows with the segment. */
export function clausesOf(items: readonly Item[], segment: Segment, before: readonly Clause[]): Clause[] {
  const offset = before.length
  const clauses: Clause[] = []
  let subject: [number, number] = [segment.from, segment.from]
  let body = -1
  let shares: number | null = null
  let reported: number | null = null
  let as: ClauseAct | null = null
  let lastCut = segment.from
  let lastVerb = -1
  // "no ban on Huawei", "no plans to": says something though it has no verb of its own.
  if (
    items[segment.from]?.measure === 'doubt' ||
    (items[segment.from]?.is === 'not' &&
      items[segment.from]?.norm === 'no' &&
      items[segment.from + 1]?.is !== 'company')
  ) {
    body = segment.from
    lastVerb = body
  }
  const close = (to: number) => {
    if (body >= 0)
      clauses.push({
        segment: segment.is,
        subject,
        body: [body, to],
        sharesWith: shares,
        reportedBy: reported,
        reportedAs: reported === null ? null : as,
      })
  }
  for (let i = segment.from; i < segment.to; i++) {
    const item = items[i] as Item
    if (item.is === 'comma' || item.is === 'and') lastCut = i + 1
    const headlineFuture =
      item.is === 'to' &&
      body < 0 &&
      i > segment.from &&
      (items[i + 1]?.is === 'verb' ||
        items[i + 1]?.is === 'be' ||
        // "Moscow to fully block WhatsApp"
        (items[i + 1]?.is === 'word' && /ly$/.test(items[i + 1]?.norm ?? '') && items[i + 2]?.is === 'verb'))
    // "Nvidia says US to require licence"
    const nationFuture =
      item.is === 'to' &&
      items[i + 1]?.is === 'verb' &&
      body >= 0 &&
      items[i - 1]?.is === 'actor' &&
      items[i - 2]?.is === 'verb' &&
      items[i - 2]?.sense?.clause === 'say'
    // "says TikTok ban to be lifted"
    const reportedFuture =
      item.is === 'to' &&
      items[i + 1]?.is === 'be' &&
      body >= 0 &&
      items[i - 1]?.is === 'measure' &&
      (reports(items, body, i) ||
        (lastCut > body &&
          items[lastCut - 1]?.is === 'comma' &&
          items.slice(lastCut, i).some((x) => x.company)))
    if (
      !canBeFinite(item) &&
      !headlineFuture &&
      !reportedFuture &&
      !nationFuture &&
      !(item.is === 'verb' && body < 0)
    )
      continue
    if (body < 0) {
      // "Huawei not banned", "no longer allows": what stands before the verb and belongs to it.
      if (closesSaying(items, segment, lastCut, i)) {
        const cut = lastCut - 1
        clauses.push({
          segment: segment.is,
          subject: [segment.from, cut],
          body: [cut, cut],
          sharesWith: null,
          reportedBy: null,
          reportedAs: null,
        })
        subject = [lastCut, i]
        body = i
        lastVerb = i
        continue
      }
      const gerund = participial(items, segment.from, i)
      if (gerund) {
        subject = [segment.from, gerund.who]
        body = gerund.at
        lastVerb = i
        continue
      }
      let start =
        headlineFuture || items[i - 1]?.is === 'that'
          ? unknownVerb(items, segment.from, i)
          : onlyParticiple(item)
            ? unknownVerbOfFirm(items, segment.from, i)
            : i
      while (start > segment.from && isVerbal(items[start - 1])) start--
      subject = [segment.from, start]
      body = start
      lastVerb = i
      continue
    }
    // Within one verb group ("will not be excluded", "refuses to bar") nothing new begins.
    let prior = i - 1
    while (prior > body && items[prior]?.is === 'word' && isAdverb(items[prior]?.norm ?? '')) prior--
    const previous = items[prior]
    if (previous?.is === 'comma' || previous?.is === 'and') {
      close(prior)
      // "U Mobile, which Malaysia chose, said it …": behind the relative clause the head goes on.
      const head = previous.is === 'comma' ? beforeRelative(items, subject) : null
      if (head) {
        shares = null
        reported = null
        subject = head
        body = i
        lastVerb = i
        continue
      }
      shares = offset + clauses.length - 1
      reported = null
      subject = [i, i]
      body = i
    } else if (
      (previous?.is === 'that' && !isReporting(items[prior - 1])) ||
      opensGroup(previous) ||
      prior < lastVerb + 1
    ) {
      // same group
    } else if (lastCut > body && holdsParticipant(items, lastCut, i) && !saysOfSeveral(items, body, i)) {
      if (
        item.is === 'verb' &&
        // "lets Samsung and SK Hynix bring tools": behind "let" no clause begins.
        (items[lastVerb]?.sense?.base === 'let'
          ? item.forms?.includes('base')
          : item.forms?.includes('participle') &&
            !item.forms.includes('third') &&
            !item.forms.includes('base')) &&
        onlyCompanies(items, lastCut, i)
      ) {
        lastVerb = i
        continue
      }
      // "… Poland and Switzerland, and it agreed": the pronoun stands for itself.
      const alone = i - lastCut === 1 && items[lastCut]?.is === 'pronoun'
      if (!alone) lastCut = listBegins(items, lastCut, body)
      close(lastCut - 1)
      const joins = items[lastCut - 1]?.is === 'and' && REPORTING.has(items[lastVerb]?.sense?.clause ?? '')
      shares = null
      reported = joins ? offset + clauses.length - 1 : null
      subject = [lastCut, i]
      body = i
    } else if (reports(items, body, i)) {
      const verb = reportingVerb(items, body, i)
      as =
        items[verb]?.sense?.base === 'deny'
          ? 'deny'
          : decides(items, verb)
            ? 'say'
            : (items[verb]?.sense?.clause ?? null)
      close(verb + 1)
      reported = offset + clauses.length - 1
      shares = null
      // "said on the same day it was weighing": the pronoun is the subject.
      const told = items[verb + 1]?.is === 'that' ? verb + 2 : verb + 1
      const start = items[told]?.is === 'preposition' && items[i - 1]?.is === 'pronoun' ? i - 1 : told
      subject = [start, i]
      body = i
    }
    lastVerb = i
  }
  // "South Korea, citing security, bars …", "bans it, then allows it": the subject is the one before.
  const opener = items[segment.from - 1]
  const goesOn =
    opener?.is === 'comma' ||
    opener?.norm === ';' ||
    ['then', 'but', 'while', 'yet'].includes(opener?.norm ?? '')
  if (shares === null && subject[0] === subject[1] && body === segment.from && goesOn)
    shares = lastTold(before)
  if (body < 0 && segment.to > segment.from)
    clauses.push({
      segment: segment.is,
      subject: [segment.from, segment.to],
      body: [segment.to, segment.to],
      sharesWith: null,
      reportedBy: null,
      reportedAs: null,
    })
  close(segment.to)
  return clauses
}

/** "No TikTok for under-16s, Australia decides": a last verb that only tells who says what stands before. */
const closesSaying = (items: readonly Item[], segment: Segment, cut: number, verb: number): boolean =>
  cut > segment.from &&
  items[cut - 1]?.is === 'comma' &&
  verb >= segment.to - 1 &&
  verb > cut &&
  (isReporting(items[verb]) || /^(?:decide|rule|find|tell|order)$/.test(items[verb]?.sense?.base ?? '')) &&
  holdsParticipant(items, cut, verb)

const lastTold = (clauses: readonly Clause[]): number | null => {
  const at = clauses.findLastIndex((c) => c.segment === 'told')
  return at < 0 ? null : at
}

function reportingVerb(items: readonly Item[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const item = items[i] as Item
    if (item.is !== 'verb') continue
    // "said removing Huawei would slow progress": what is said has the gerund for its subject.
    const before = items[i - 1]
    const gerund = item.forms?.includes('ing') && (isReporting(before) || before?.is === 'that')
    if (!gerund)
      return REPORTING.has(item.sense?.clause ?? '') || deniesThat(items, i, to) || decides(items, i) ? i : -1
  }
  return -1
}
/** "denies TikTok is banned": what is denied is a clause of its own. */
const deniesThat = (items: readonly Item[], verb: number, to: number): boolean =>
  items[verb]?.sense?.base === 'deny' && items[to]?.is === 'be' && to > verb + 1
/** "decided in 2020 that Huawei had to go": what is decided is told like what is said. */
const decides = (items: readonly Item[], i: number): boolean =>
  items[i + 1]?.is === 'that' &&
  /^(?:decide|resolve|decree|agree|stipulate)$/.test(items[i]?.sense?.base ?? '')

/** "says Huawei and ZTE will share a contract": a list of names right behind the verb that reports is one subject. */
const saysOfSeveral = (items: readonly Item[], from: number, to: number): boolean => {
  const verb = reportingVerb(items, from, to)
  return verb >= 0 && to - verb > 1 && items.slice(verb + 1, to).every((x) => NAMED.has(x.is))
}
const NAMED: ReadonlySet<Item['is']> = new Set(['company', 'actor', 'and', 'comma', 'that'])

/** Whether the verb before this one reports it, so that the words between are the subject of what is reported. */
const reports = (items: readonly Item[], from: number, to: number): boolean => {
  const verb = reportingVerb(items, from, to)
  return verb >= 0 && to - verb > 1
}
