import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Questions } from '@/components/home/questions'
import { SearchForm } from '@/components/home/search-form'
import { MatrixFigure } from '@/components/matrix/matrix-figure'
import { MATRIX_REGION } from '@/components/matrix/matrix-table'
import { DEFAULT_SORT } from '@/components/matrix/sort-links'
import { ShareButton } from '@/components/share/share-button'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ShiftList } from '@/components/shifts/shift-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Headline } from '@/components/view/headline'
import { LensSentence } from '@/components/view/lens-sentence'
import { listShifts } from '@/lib/data/shifts'
import { companyName, topicName } from '@/lib/domain/names'
import { parseView, viewHref } from '@/lib/schemas/view-address'
import { MATRIX_PARAMS } from '@/lib/schemas/view-params'
import { readAddress } from './read-address'
import { readMatrix } from './read-matrix'
import { readView } from './read-view'

export const dynamic = 'force-dynamic'

/** Every control of the matrix leads to its own page. */
const MATRIX = '/matrix'
const SHIFTS_SHOWN = 10

export const metadata: Metadata = {
  title: { absolute: 'Demarche: who stands where, since when, and says who' },
  alternates: { canonical: '/' },
}

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  // The home page is the matrix as it stands today: any other is the matrix's own.
  const wanted = viewHref(MATRIX, parseView(await searchParams, MATRIX_PARAMS).view)
  if (wanted !== MATRIX) redirect(wanted)
  const page = await readView({}, [])
  const { view, asOf, today, directory } = page
  const [{ table, lead, tallies }, shifts, address] = await Promise.all([
    readMatrix(page, DEFAULT_SORT),
    listShifts({ limit: SHIFTS_SHOWN, asOf }),
    readAddress('/'),
  ])
  return (
    <Page width="page">
      <a href={`#${MATRIX_REGION}`} className="skip-link">
        Skip to the matrix
      </a>
      <PageHeader
        title="Who stands where on the technology the world quarrels about, since when, and says who"
        standfirst={
          <p>
            A record of what governments do and say about companies and their technology: every stance is
            dated, sourced, and one click from the event that decides it.
          </p>
        }
        actions={<ShareButton address={MATRIX} pinned={null} />}
      />
      <div className="home-ways no-print">
        <SearchForm />
        <Questions />
      </div>
      {lead && tallies ? (
        <Section
          id="matrix"
          title="The matrix today"
          aside={
            <Link href={MATRIX} className="link">
              Filter, sort, go back in time
            </Link>
          }
        >
          <div className="standfirst mb-4">
            <LensSentence path={MATRIX} view={view} asOf={asOf} today={today} />
            <Headline
              path={MATRIX}
              view={view}
              company={companyName(directory, lead.company)}
              topic={topicName(directory, lead.topic)}
              tallies={tallies}
            />
          </div>
          <MatrixFigure
            path={MATRIX}
            view={view}
            asOf={asOf}
            table={table}
            names={directory}
            sort={DEFAULT_SORT}
            address={address}
          />
        </Section>
      ) : (
        <EmptyState title="Nothing is recorded yet">The matrix fills as events are recorded.</EmptyState>
      )}
      {shifts.length > 0 && (
        <Section
          id="shifts"
          title="Latest shifts"
          aside={
            <Link href="/shifts" className="link">
              All shifts, newest first
            </Link>
          }
        >
          <ShiftList shifts={shifts} names={directory} />
        </Section>
      )}
    </Page>
  )
}
