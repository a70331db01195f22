import 'server-only'
import { listCells } from '@/lib/data/cells'
import { listProducts } from '@/lib/data/companies'
import { filterOfView } from '@/lib/data/view-filter'
import type { PageView } from '../read-view'

/** The companies of the directory, what each makes, and the stances on them on the day of the view. */
export async function loadCompanies({
  view,
  asOf,
  directory,
}: Pick<PageView, 'view' | 'asOf' | 'directory'>) {
  const [cells, products] = await Promise.all([
    listCells(filterOfView(view, asOf), view.lens),
    listProducts(),
  ])
  return { companies: [...directory.companies.values()], products, cells }
}
