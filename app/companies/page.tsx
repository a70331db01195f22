import type { Metadata } from 'next'
import { CompanyDirectory } from '@/components/place/company-directory'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listProducts } from '@/lib/data/companies'
import { filterOfView } from '@/lib/data/view-filter'
import { buildMatrix } from '@/lib/domain/matrix'
import { COMPANIES_PARAMS } from '@/lib/schemas/view-params'
import { readView } from '../read-view'
import { bannerOf } from '../view-frame'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Companies',
  description:
    'Every company on which governments take a stance, by sector: how many ban, restrict, review, allow or cooperate with it.',
  alternates: { canonical: '/companies' },
}

export default async function CompaniesPage({ searchParams }: PageProps<'/companies'>) {
  const page = await readView(searchParams, COMPANIES_PARAMS)
  const [histories, products] = await Promise.all([
    listCellHistories(filterOfView(page.view, page.asOf), page.view.lens),
    listProducts(),
  ])
  return (
    <CompanyDirectory
      {...page}
      banner={bannerOf('/companies', page.view)}
      names={page.directory}
      companies={[...page.directory.companies.values()]}
      products={products}
      cells={buildMatrix(histories, page.asOf)}
    />
  )
}
