import type { Metadata } from 'next'
import { CohesionChart } from '@/components/agreement/cohesion-chart'
import { ActorPage } from '@/components/place/actor-page'
import { BlocMembers } from '@/components/place/bloc-members'
import { BlocStandfirst } from '@/components/place/bloc-standfirst'
import { NoSuchBloc } from '@/components/place/no-such-place'
import { listCohesion } from '@/lib/data/bloc-cohesion'
import { listCells } from '@/lib/data/cells'
import { filterOfView } from '@/lib/data/view-filter'
import { membersOn } from '@/lib/domain/membership'
import { PLACE_PARAMS } from '@/lib/schemas/view-params'
import { actorOfCode, canonicalActor } from '../../canonical-actor'
import { readEvidence } from '../../read-evidence'
import { readView } from '../../read-view'
import { viewFrame } from '../../view-frame'
import { viewMetadata } from '../../view-metadata'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/blocs/[code]'>): Promise<Metadata> {
  const { directory, view } = await readView(searchParams, PLACE_PARAMS)
  const actor = actorOfCode(directory, (await params).code)
  if (!actor) return { title: 'No such bloc', robots: { index: false } }
  return viewMetadata({
    page: { page: actor.kind, actor: actor.code },
    view,
    title: actor.name,
    description: `Where ${actor.name} and its members stand on companies and technologies, since when, and who says so.`,
  })
}

export default async function BlocPage({ params, searchParams }: PageProps<'/blocs/[code]'>) {
  const page = await readView(searchParams, PLACE_PARAMS)
  const { directory, asOf, view } = page
  const actor = canonicalActor(directory, 'bloc', (await params).code, view)
  if (!actor) return <NoSuchBloc />
  const memberships = directory.memberships.filter((m) => m.bloc === actor.code)
  const everMembers = [...new Set(memberships.map(({ member }) => member))]
  const [evidence, ofMembers, cohesion] = await Promise.all([
    readEvidence(page, { actors: [actor.code] }),
    everMembers.length === 0
      ? []
      : listCells({ ...filterOfView(view, asOf), actors: everMembers }, view.lens),
    listCohesion(filterOfView(view, asOf), view.lens, actor.code, memberships),
  ])
  const members = new Set(membersOn(memberships, actor.code, asOf))
  return (
    <ActorPage
      {...page}
      {...evidence}
      {...(await viewFrame({ page: 'bloc', actor: actor.code }, view, searchParams))}
      actor={actor}
      names={directory}
      breadcrumbs={[
        { label: 'Countries', href: '/countries' },
        { label: 'Blocs', href: '/countries#blocs' },
        { label: actor.name },
      ]}
      standfirst={<BlocStandfirst {...evidence} memberships={memberships} asOf={asOf} />}
    >
      <BlocMembers
        bloc={actor}
        memberships={memberships}
        cells={ofMembers.filter((cell) => members.has(cell.actor))}
        names={directory}
        view={view}
        asOf={asOf}
      />
      <CohesionChart bloc={actor.name} points={cohesion} lens={view.lens} asOf={asOf} />
    </ActorPage>
  )
}
