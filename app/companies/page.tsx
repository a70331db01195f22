import type { Metadata } from 'next'
import { CompanyDirectory } from '@/components/place/company-directory'
import { COMPANIES_PARAMS } from '@/lib/schemas/view-params'
import { pageTitle } from '../page-title'
import { readView } from '../read-view'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'
import { loadCompanies } from './load-companies'

export const dynamic = 'force-dynamic'

const PAGE = { page: 'companies' } as const

export async function generateMetadata({ searchParams }: PageProps<'/companies'>): Promise<Metadata> {
  const { view, asOf, directory } = await readView(searchParams, COMPANIES_PARAMS)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, view, directory, asOf),
    description:
      'Every company on which governments take a stance, by sector: how many ban, restrict, review, allow or cooperate with it.',
  })
}

export default async function CompaniesPage({ searchParams }: PageProps<'/companies'>) {
  const page = await readView(searchParams, COMPANIES_PARAMS)
  const [{ actions, banner }, companies] = await Promise.all([
    viewFrame(PAGE, page.view, searchParams),
    loadCompanies(page),
  ])
  return (
    <CompanyDirectory {...page} {...companies} names={page.directory} actions={actions} banner={banner} />
  )
}
