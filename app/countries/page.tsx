import type { Metadata } from 'next'
import { CountryDirectory } from '@/components/place/country-directory'
import { listActorEvidence } from '@/lib/data/actor-evidence'
import { listActorNames } from '@/lib/data/find-names'
import { rankNames } from '@/lib/domain/rank-names'
import { DIRECTORY_PARAMS } from '@/lib/schemas/view-params'
import { readView } from '../read-view'
import { bannerOf } from '../view-frame'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Countries and blocs',
  description:
    'Every country and bloc, by region: how many sourced stances are recorded of each, on how many issues, and the latest.',
  alternates: { canonical: '/countries' },
}

export default async function CountriesPage({ searchParams }: PageProps<'/countries'>) {
  const { view, notes, asOf, directory } = await readView(searchParams, DIRECTORY_PARAMS)
  const [evidence, all] = await Promise.all([listActorEvidence(view.knownAt), view.q ? listActorNames() : []])
  return (
    <CountryDirectory
      view={view}
      notes={notes}
      banner={bannerOf('/countries', view)}
      asOf={asOf}
      actors={[...directory.actors.values()]}
      memberships={directory.memberships}
      names={directory}
      evidence={new Map(evidence.map((e) => [e.code, e]))}
      found={view.q ? rankNames(view.q, all, directory.actors.size) : null}
    />
  )
}
