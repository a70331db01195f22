import { countInWords } from '@/lib/domain/count-words'
import { onDate } from '@/lib/domain/event-dates'
import { KIND } from '@/lib/domain/kind'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate, type PartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { ViewState } from '@/lib/schemas/view-state'

/** Longer lists are counted instead of told. */
const MOST_NAMES = 3

/** "A", "A or B", "A, B or C", "A, B and 4 more". */
export function listInWords(names: readonly string[], word: 'and' | 'or'): string {
  if (names.length > MOST_NAMES)
    return `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} more`
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}

function period(from: PartialDate | null, to: PartialDate | null): string {
  if (from && to && from === to) return ` announced ${onDate(from)}`
  if (from && to) return ` announced from ${formatPartialDate(from)} to ${formatPartialDate(to)}`
  if (from) return ` announced since ${formatPartialDate(from)}`
  return to ? ` announced up to ${formatPartialDate(to)}` : ''
}

/** What a timeline shows, without its count: "by the UK or France on Huawei in 5G networks that ban, since 2019". */
export function timelineSubject(view: ViewState, names: Names): string {
  const who = [
    ...view.actors.map((code) => actorName(names, code)),
    ...view.blocs.map((code) => `${actorName(names, code)} and its members`),
  ]
  const then = view.blocs.length > 0 ? ' (members on the day of each event)' : ''
  const parts = [
    who.length > 0 ? ` by ${listInWords(who, 'or')}${then}` : '',
    view.regions.length > 0 ? ` in ${listInWords(view.regions, 'or')}` : '',
    view.companies.length > 0
      ? ` on ${listInWords(
          view.companies.map((slug) => companyName(names, slug)),
          'or',
        )}`
      : '',
    view.topics.length > 0
      ? ` in ${listInWords(
          view.topics.map((slug) => topicName(names, slug)),
          'or',
        )}`
      : '',
    view.stances.length > 0
      ? ` with the stance ${listInWords(
          view.stances.map((stance) => STANCE[stance].label),
          'or',
        )}`
      : '',
    view.kinds.length > 0
      ? ` of the kind ${listInWords(
          view.kinds.map((kind) => KIND[kind].label),
          'or',
        )}`
      : '',
    view.lens.words === 'no' ? ' that are deeds' : '',
    view.lens.targeting === 'named' ? ' naming the company' : '',
    view.q ? ` with the words “${view.q}”` : '',
    period(view.from, view.to),
  ]
  return parts.join('')
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The headline of a timeline: how many events of what, and as of when where that is not today. */
export function timelineSentence(view: ViewState, names: Names, total: number, isMore = false): string {
  const count =
    total === 0 ? 'No event' : capitalized(`${countInWords(total, isMore)} event${total === 1 ? '' : 's'}`)
  const asOf = view.asOf ? `, as of ${formatPartialDate(view.asOf)}` : ''
  const subject = timelineSubject(view, names)
  if (subject === '' && total > 0)
    return `${count} on record${asOf}: who took which stance on which company, when, and who says so.`
  return `${count}${subject}${asOf}.`
}
