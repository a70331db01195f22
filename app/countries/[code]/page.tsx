import type { Metadata } from 'next'
import { Neighbours } from '@/components/agreement/neighbours'
import { ActorPage } from '@/components/place/actor-page'
import { CountryStandfirst } from '@/components/place/country-standfirst'
import { NoSuchCountry } from '@/components/place/no-such-place'
import { PLACE_PARAMS } from '@/lib/schemas/view-params'
import { actorOfCode, canonicalActor } from '../../canonical-actor'
import { readEvidence } from '../../read-evidence'
import { readNeighbours } from '../../read-neighbours'
import { readView } from '../../read-view'
import { viewFrame } from '../../view-frame'
import { viewMetadata } from '../../view-metadata'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/countries/[code]'>): Promise<Metadata> {
  const { directory, view } = await readView(searchParams, PLACE_PARAMS)
  const actor = actorOfCode(directory, (await params).code)
  if (!actor) return { title: 'No such country', robots: { index: false } }
  return viewMetadata({
    page: { page: actor.kind, actor: actor.code },
    view,
    title: actor.name,
    description: `Where ${actor.name} stands on companies and technologies, since when, and who says so: its stances over time and every event with its sources.`,
  })
}

export default async function CountryPage({ params, searchParams }: PageProps<'/countries/[code]'>) {
  const page = await readView(searchParams, PLACE_PARAMS)
  const { directory, asOf, view } = page
  const actor = canonicalActor(directory, 'country', (await params).code, view)
  if (!actor) return <NoSuchCountry />
  const evidence = await readEvidence(page, { actors: [actor.code] })
  const neighbours = await readNeighbours(page, actor.code, evidence.cells)
  return (
    <ActorPage
      {...page}
      {...evidence}
      {...(await viewFrame({ page: 'country', actor: actor.code }, view, searchParams))}
      actor={actor}
      names={directory}
      breadcrumbs={[
        { label: 'Countries', href: '/countries' },
        ...(actor.region
          ? [{ label: actor.region, href: `/countries?region=${encodeURIComponent(actor.region)}` }]
          : []),
        { label: actor.name },
      ]}
      standfirst={
        <CountryStandfirst
          {...evidence}
          memberships={directory.memberships.filter((m) => m.member === actor.code)}
          names={directory}
          asOf={asOf}
        />
      }
    >
      <Neighbours actor={actor} neighbours={neighbours} names={directory} view={view} asOf={asOf} />
    </ActorPage>
  )
}
