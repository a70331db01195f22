import 'server-only'
import type { LensTallies } from '@/components/view/headline'
import { listCellsByLens } from '@/lib/data/cells'
import { filterOfView } from '@/lib/data/view-filter'
import { neighbouringLenses, tallyOf } from '@/lib/domain/headline'
import type { PageView } from './read-view'

/**
 * How many governments hold each stance on one issue, under the lens of the view first, then under its neighbours. One
 * query, however many lenses.
 */
export async function lensTallies(
  { view, asOf, directory }: Pick<PageView, 'view' | 'asOf' | 'directory'>,
  issue: { readonly company: string; readonly topic: string },
): Promise<LensTallies> {
  const filter = { ...filterOfView(view, asOf), companies: [issue.company], topics: [issue.topic] }
  const lenses = neighbouringLenses(view.lens)
  const cells = await listCellsByLens(
    filter,
    lenses.map(({ lens }) => lens),
  )
  const tallies = lenses.map(({ lens, phrase }, i) => ({
    lens,
    phrase,
    tally: tallyOf(cells[i] ?? [], directory.actors),
  }))
  return tallies as unknown as LensTallies
}
