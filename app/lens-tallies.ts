import 'server-only'
import type { LensTally } from '@/components/view/headline'
import { listCellHistories } from '@/lib/data/cell-histories'
import { filterOfView } from '@/lib/data/view-filter'
import { neighbouringLenses, tallyOf } from '@/lib/domain/headline'
import { buildMatrix } from '@/lib/domain/matrix'
import type { PageView } from './read-view'

/** How many governments hold each stance on one issue, under the lens of the view first, then under its neighbours. */
export async function lensTallies(
  { view, asOf, directory }: Pick<PageView, 'view' | 'asOf' | 'directory'>,
  issue: { readonly company: string; readonly topic: string },
): Promise<[LensTally, ...LensTally[]]> {
  const filter = { ...filterOfView(view, asOf), companies: [issue.company], topics: [issue.topic] }
  const tallies = await Promise.all(
    neighbouringLenses(view.lens).map(async ({ lens, phrase }) => ({
      lens,
      phrase,
      tally: tallyOf(buildMatrix(await listCellHistories(filter, lens), asOf), directory.actors),
    })),
  )
  return tallies as [LensTally, ...LensTally[]]
}
