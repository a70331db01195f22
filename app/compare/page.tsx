import type { Metadata } from 'next'
import Link from 'next/link'
import { ActorPicker } from '@/components/compare/actor-picker'
import { AgreementTable } from '@/components/compare/agreement-table'
import { compareFinding } from '@/components/compare/compare-finding'
import { busiestIssues, lastChanged } from '@/components/compare/fewer-issues'
import { IssueRelations } from '@/components/compare/issue-relations'
import { CellFootnotes } from '@/components/event/cell-footnotes'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { StanceLegend } from '@/components/stance/stance-legend'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { ribbonRows } from '@/components/timeline/ribbon-row'
import { StanceRibbon } from '@/components/timeline/stance-ribbon'
import { EmptyState } from '@/components/ui/empty-state'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { LensSentence } from '@/components/view/lens-sentence'
import { listLives } from '@/lib/data/lives'
import { getEventsKnownAt } from '@/lib/data/shift-causes'
import { filterOfView } from '@/lib/data/view-filter'
import { LEAST_COMPARED, MOST_COMPARED } from '@/lib/domain/comparable'
import { parseIssueKey } from '@/lib/domain/issue'
import { describeLens } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { sharedIssues, stancesOn } from '@/lib/domain/parting'
import { LEAST_SHARED_ISSUES } from '@/lib/domain/similarity'
import { viewHref } from '@/lib/schemas/view-address'
import { COMPARE_PARAMS } from '@/lib/schemas/view-params'
import { filterChoices } from '../filter-choices'
import { pageTitle } from '../page-title'
import { readView } from '../read-view'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'

export const dynamic = 'force-dynamic'

const PATH = '/compare'
const PAGE = { page: 'compare' } as const

export async function generateMetadata({ searchParams }: PageProps<'/compare'>): Promise<Metadata> {
  const { view, asOf, directory } = await readView(searchParams, COMPARE_PARAMS)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, view, directory, asOf),
    description:
      'Two to six countries or blocs side by side: where they stand on the companies and technologies they share, where they agree, and since when they part.',
  })
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const { view, notes, asOf, today, directory } = await readView(searchParams, COMPARE_PARAMS)
  const { actors } = view
  const isFew = actors.length < LEAST_COMPARED
  const isMany = actors.length > MOST_COMPARED
  const [{ actions, banner }, choices, histories] = await Promise.all([
    viewFrame(PAGE, view, searchParams),
    filterChoices(directory),
    isFew || isMany ? [] : listLives(filterOfView(view, asOf), view.lens),
  ])
  const shared = sharedIssues(histories)
  const listed = lastChanged(shared, asOf)
  const drawn = busiestIssues(shared)
  const cells = buildMatrix([...listed.values()].flat(), asOf)
  const events = await getEventsKnownAt(
    cells.map(({ event }) => event),
    view.knownAt,
  )
  const rows = ribbonRows([...drawn.values()].flat(), directory, 'both')
  const note = `${describeLens(view.lens)}, as of ${formatPartialDate(asOf)}`
  return (
    <Page width="page">
      <PageHeader
        title={
          isFew || isMany
            ? 'Compare countries and blocs'
            : actors.map((code) => actorName(directory, code)).join(', ')
        }
        standfirst={
          <>
            <LensSentence path={PATH} view={view} asOf={asOf} today={today} />
            {!isFew && !isMany && <p className="finding">{compareFinding(shared, asOf)}.</p>}
          </>
        }
        actions={actions}
      />
      {banner}
      <Notes notes={notes} />
      <ActorPicker path={PATH} view={view} choices={choices.actors} />
      {isFew || isMany ? (
        <EmptyState
          title={isMany ? `${actors.length} are too many to compare` : 'Choose at least two to compare'}
          ways={[{ label: 'The UK, Germany and the EU', href: `${PATH}?actor=DEU&actor=EU&actor=GBR` }]}
        >
          A comparison takes two to six countries or blocs.
        </EmptyState>
      ) : shared.size === 0 ? (
        <EmptyState title="Nothing is recorded on which two of them have spoken">
          Nothing recorded is not the same as neutral.
        </EmptyState>
      ) : (
        <>
          <Section id="issues" title="Where they agree, and since when they part" aside={note}>
            <IssueRelations actors={actors} shared={listed} names={directory} asOf={asOf} />
            {listed.size < shared.size && (
              <p className="mt-4">
                The {listed.size} of {shared.size} shared issues on which that changed last.{' '}
                <Link href={viewHref('/matrix', view)} className="link" prefetch={false}>
                  All in the matrix
                </Link>
              </p>
            )}
          </Section>
          <Section id="agreement" title="How far they agree">
            <AgreementTable actors={actors} stances={stancesOn(histories, asOf)} names={directory} />
            <p className="source-line">
              The mean over the issues on which both hold a stance: 100 % is the same stance, 0 % a ban
              against cooperation, in steps of a quarter. Below {LEAST_SHARED_ISSUES} shared issues no number
              is shown. κ is Cohen’s weighted kappa; 0 is what chance would give. Source: Demarche, {note}. CC
              BY 4.0.
            </p>
          </Section>
          <Section id="history" title="Side by side over time">
            <StanceRibbon
              id="ribbon"
              title={compareFinding(shared, asOf)}
              note={`${note}; by issue; a band leads to the event that opened it${drawn.size < shared.size ? `; drawn are the ${drawn.size} issues, of ${shared.size}, on which most happened` : ''}`}
              rows={rows}
              window={windowOf(histories, { asOf, today })}
              asOf={asOf}
              today={today}
            >
              <StanceLegend className="mt-4" />
              <p className="source-line">Source: Demarche, {note}. CC BY 4.0.</p>
            </StanceRibbon>
          </Section>
          <p className="footnotes">What each held over time is drawn at the address above.</p>
          <CellFootnotes
            title={`Who holds what${listed.size < shared.size ? ' on the issues listed' : ''}, and the first source of each stance`}
            cells={cells}
            nameOf={({ actor, issue }) =>
              `${actorName(directory, actor)} on ${nameOfIssueKey(directory, issue)}`
            }
            events={events}
          />
        </>
      )}
    </Page>
  )
}

function nameOfIssueKey(names: Names, key: string): string {
  const issue = parseIssueKey(key)
  return issue ? nameOfIssue(names, issue.company, issue.topic) : key
}
