import type { Metadata } from 'next'
import { CountryDirectory } from '@/components/place/country-directory'
import { COUNTRIES_PARAMS } from '@/lib/schemas/view-params'
import { pageTitle } from '../page-title'
import { readView } from '../read-view'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'
import { loadCountries } from './load-countries'

export const dynamic = 'force-dynamic'

const PAGE = { page: 'countries' } as const

export async function generateMetadata({ searchParams }: PageProps<'/countries'>): Promise<Metadata> {
  const { view, asOf, directory } = await readView(searchParams, COUNTRIES_PARAMS)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, view, directory, asOf),
    description:
      'Every country and bloc, by region: how many sourced stances are recorded of each, on how many issues, and the latest.',
  })
}

export default async function CountriesPage({ searchParams }: PageProps<'/countries'>) {
  const page = await readView(searchParams, COUNTRIES_PARAMS)
  const { view, notes, asOf, directory } = page
  const [{ actions, banner }, countries] = await Promise.all([
    viewFrame(PAGE, view, searchParams),
    loadCountries(page),
  ])
  return (
    <CountryDirectory
      {...countries}
      view={view}
      notes={notes}
      asOf={asOf}
      actors={[...directory.actors.values()]}
      memberships={directory.memberships}
      names={directory}
      actions={actions}
      banner={banner}
    />
  )
}
