import 'server-only'
import { getDirectory } from '@/lib/data/directory'
import { findDuplicates } from '@/lib/data/duplicates'
import { getRelatedTitles } from '@/lib/data/event-titles'
import { effectOfRemoving } from '@/lib/data/proposed-effect'
import { getStanceEvent } from '@/lib/data/stance-events'
import { readMergeTarget } from '@/lib/schemas/review'
import { loadAnyEvent } from '../load-any-event'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The event and what it may be merged into: the one that the address names, or the likely ones to choose from. */
export async function loadMerge(id: string, params: Params) {
  const event = await loadAnyEvent(id)
  const [chosen, directory, duplicates] = await Promise.all([
    chosenTarget(id, params),
    getDirectory(),
    findDuplicates({ ...event, urls: event.sources.map((s) => s.url) }, id),
  ])
  const { target, problem } = chosen
  const [titles, effect] = await Promise.all([
    getRelatedTitles(event, ...(target ? [target] : [])),
    effectOfRemoving(event),
  ])
  return { event, target, problem, duplicates, names: directory, titles, effect }
}

async function chosenTarget(id: string, { into, pasted }: Params) {
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''
  if (first(into) === '' && pasted === undefined) return { target: null, problem: null }
  const read = readMergeTarget({ into: first(into), pasted: first(pasted) })
  if (!read.ok) return { target: null, problem: read.message }
  if (read.id === id) return { target: null, problem: 'This is the event itself: choose another' }
  const target = await getStanceEvent(read.id)
  if (target?.status === 'published') return { target, problem: null }
  const problem = target
    ? 'That event does not stand itself: it was retracted or merged'
    : 'There is no such event'
  return { target: null, problem }
}
