import 'server-only'
import { eventPath } from '@/components/links'
import { today } from '@/lib/clock'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { eventMarkup } from '@/lib/interchange/structured-data'
import { addressOf } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'
import { readAddress } from '../../read-address'
import { citedWork } from '../../share/cited-work'
import { citationsOf } from '../../share/load-share'

/** How to cite an event as its page shows it. */
export async function citationsOfEvent(event: StanceEvent, view: ViewState) {
  const path = eventPath(event.id)
  const work = { path, view, title: event.title, today: today(), event, pin: null }
  return citationsOf(await citedWork(work), addressOf(work), null)
}

/** An event for search engines. */
export async function markupOfEvent(event: StanceEvent, names: Names) {
  const about = [
    actorName(names, event.actor),
    companyName(names, event.company),
    topicName(names, event.topic),
  ]
  return eventMarkup(event, await readAddress(eventPath(event.id)), await readAddress('/'), about)
}
