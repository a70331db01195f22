import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listProducts } from '@/lib/data/companies'
import { filterOfView } from '@/lib/data/view-filter'
import { buildMatrix } from '@/lib/domain/matrix'
import type { PageView } from '../read-view'

/** The companies of the directory, what each makes, and the stances on them on the day of the view. */
export async function loadCompanies({
  view,
  asOf,
  directory,
}: Pick<PageView, 'view' | 'asOf' | 'directory'>) {
  const [histories, products] = await Promise.all([
    listCellHistories(filterOfView(view, asOf), view.lens),
    listProducts(),
  ])
  return { companies: [...directory.companies.values()], products, cells: buildMatrix(histories, asOf) }
}
