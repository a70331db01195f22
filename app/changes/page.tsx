import type { Metadata } from 'next'
import { CellChangeList } from '@/components/revision/cell-change-list'
import { ChangeList } from '@/components/revision/change-list'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { timelineSubject } from '@/components/timeline/timeline-sentence'
import { EmptyState } from '@/components/ui/empty-state'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { describeLens } from '@/lib/domain/lens'
import { formatMoment } from '@/lib/domain/moment'
import { addDays, formatPartialDate } from '@/lib/domain/partial-date'
import { CHANGES_PARAMS } from '@/lib/schemas/view-params'
import { readView } from '../read-view'
import { loadChanges } from './load-changes'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'What has changed since', robots: { index: false } }

/** How a view reads now against how it read at a moment: where "what has changed since" leads. Of no moment, a week. */
export default async function ChangesPage({ searchParams }: PageProps<'/changes'>) {
  const { view, notes, directory, asOf, today } = await readView(searchParams, CHANGES_PARAMS)
  const since = view.knownAt ?? `${addDays(today, -7)}T00:00:00.000Z`
  const vs = view.vs ?? asOf
  const { cells, events, total, isCut, titles } = await loadChanges(view, since, asOf, vs)
  const subject = timelineSubject({ ...view, asOf: null, knownAt: null }, directory)
  const days =
    vs === asOf
      ? `Both as of ${formatPartialDate(asOf)}`
      : `As of ${formatPartialDate(asOf)} against ${formatPartialDate(vs)}`
  return (
    <Page width="reading">
      <PageHeader
        title="What has changed since"
        standfirst={
          <p>
            What this record says now{subject && ` of steps${subject}`}, against what it said on{' '}
            {formatMoment(since)}. {days}, {describeLens(view.lens)}.
          </p>
        }
      />
      <Notes notes={notes} />
      {cells?.length === 0 && total === 0 ? (
        <EmptyState title="Nothing has changed">
          <p>No stance reads otherwise, and no event was added, corrected or withdrawn since.</p>
        </EmptyState>
      ) : (
        <>
          <Section id="stances" title="Stances that read otherwise" aside={cells && String(cells.length)}>
            {cells === null ? (
              <p className="text-muted">
                So many events were recorded since that the stances are not compared here: choose an actor, a
                company or a topic, or a later moment.
              </p>
            ) : cells.length === 0 ? (
              <p className="text-muted">None: what was recorded since changes no stance of this view.</p>
            ) : (
              <CellChangeList changes={cells} names={directory} />
            )}
          </Section>
          <Section
            id="events"
            title="Events added, corrected or withdrawn"
            aside={`${total.toLocaleString('en')}${isCut ? ' of the latest' : ''}`}
          >
            {total === 0 ? (
              <p className="text-muted">
                None: the stances above changed with the days, not with the record.
              </p>
            ) : (
              <ChangeList events={events} names={directory} titles={titles} />
            )}
            {events.length < total && (
              <p className="mt-4 text-muted">The latest {events.length} are listed.</p>
            )}
          </Section>
        </>
      )}
    </Page>
  )
}
