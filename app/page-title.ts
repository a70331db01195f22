import { timelineSubject } from '@/components/timeline/timeline-sentence'
import { actorName, companyName, type Names, nameOfIssue } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { ViewPage } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'

/**
 * What a view is called where it stands alone: in a feed reader, a citation, a link preview. An event goes by its own
 * title, which whoever asks has read already.
 */
export function pageTitle(page: ViewPage, view: ViewState, names: Names, asOf: Day, eventTitle = ''): string {
  switch (page.page) {
    case 'matrix':
      return `Stance matrix${selection(view, names)} as of ${formatPartialDate(asOf)}`
    case 'timeline':
      return `Stance events${timelineSubject(view, names)}`
    case 'map':
      return `Stance map${selection(view, names)} as of ${formatPartialDate(asOf)}`
    case 'shifts':
      return `${view.reversals === 'only' ? 'Reversals' : 'Shifts'} of stance${timelineSubject(view, names)}`
    case 'compare':
      return view.actors.length > 0
        ? `${view.actors.map((code) => actorName(names, code)).join(', ')}: stances compared`
        : 'Stances compared'
    case 'countries':
      return `Countries and blocs${view.q ? ` called “${view.q}”` : ''}${selection(view, names)}${
        view.asOf ? `, as of ${formatPartialDate(asOf)}` : ''
      }`
    case 'companies':
      return `Companies${view.asOf ? ` as of ${formatPartialDate(asOf)}` : ''}`
    case 'coverage':
      return `What is not recorded${selection(view, names)}, as of ${formatPartialDate(asOf)}`
    case 'country':
    case 'bloc':
      return `${actorName(names, page.actor)}: stances on companies and technologies`
    case 'company':
      return `${companyName(names, page.company)}: who stands where`
    case 'issue':
      return `${nameOfIssue(names, page.company, page.topic)}: who stands where`
    case 'event':
      return eventTitle
  }
}

const selection = (view: ViewState, names: Names): string =>
  timelineSubject({ ...view, q: null, from: null, to: null, stances: [], kinds: [] }, names)
