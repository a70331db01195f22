import 'server-only'
import { createHash } from 'node:crypto'
import { readDataVersion } from '@/lib/data/data-version'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { CitedWork } from '@/lib/interchange/citation'
import { serializeView } from '@/lib/schemas/view-address'
import { addressOf } from '@/lib/schemas/view-path'
import { readAddress } from '../read-address'
import type { SharedView } from '../shared-view'

/** Two views of one page are two works in a bibliography file: told apart by a few letters made of their state. */
const markOf = (query: string): string =>
  query === '' ? '' : `-${createHash('sha256').update(query).digest('hex').slice(0, 6)}`

type Cited = Pick<SharedView, 'path' | 'view' | 'title' | 'today' | 'event' | 'pin'>

/** A view or an event as a bibliography names it: by its pinned link where it has one, and with the version it was of. */
export async function citedWork(shared: Cited): Promise<CitedWork> {
  const { event, pin, title, today, view } = shared
  const moment = event?.changedAt ?? view.knownAt ?? pin?.knownAt ?? (await readDataVersion()).changedAt
  const issued = moment?.slice(0, 10) ?? today
  return {
    title,
    url: await readAddress(pin ? `/s/${pin.slug}` : addressOf(shared)),
    version: `${event ? `Version ${event.version}` : 'Data'} of ${formatPartialDate(issued)}`,
    issued,
    accessed: today,
    key: `demarche${shared.path.replaceAll('/', '-')}${pin ? `-${pin.slug}` : markOf(serializeView(view))}`,
  }
}
