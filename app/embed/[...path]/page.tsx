import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmbedMatrix, EmbedRibbon, More } from '@/components/embed/embed-figure'
import { EmbedFrame } from '@/components/embed/embed-frame'
import { EMBED_ROWS } from '@/components/embed/embed-rows'
import { MapFigure } from '@/components/map/map-figure'
import { showRecordAt } from '@/components/record-moment'
import { ShiftDays } from '@/components/shifts/shift-days'
import { getDirectory } from '@/lib/data/directory'
import { describeLens } from '@/lib/domain/lens'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { parseEmbedPath } from '@/lib/schemas/embed-path'
import { addressOf, PAGE_PARAMS, viewPath } from '@/lib/schemas/view-path'
import { readAddress } from '../../read-address'
import { readFigure } from '../../read-figure'
import { readView } from '../../read-view'
import { resolvePage } from '../../resolve-page'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/embed/[...path]'>

/** The view of a path: one that has a bare form, and whose subject is there. Anything else is a 404. */
async function pageOf(params: Props['params']) {
  const wanted = parseEmbedPath(`/embed/${(await params).path.join('/')}`)
  return (wanted && (await resolvePage(wanted, await getDirectory()))) ?? notFound()
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await pageOf(params)
  const { view } = await readView(searchParams, PAGE_PARAMS[page.page])
  // Search engines are to find the view itself.
  return {
    title: 'Demarche',
    robots: { index: false },
    alternates: { canonical: addressOf({ path: viewPath(page), view }) },
  }
}

/** A view for an iframe on another site. Nothing here may read or set a cookie. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const page = await pageOf(params)
  const shown = await readView(searchParams, PAGE_PARAMS[page.page])
  const { view, asOf, today, directory: names } = shown
  const figure = (await readFigure(page, shown)) ?? notFound()
  // Directories have no bare form: embed-path.ts knows none of them.
  if (figure.kind === 'bars') notFound()
  const { theme } = await searchParams
  showRecordAt(view.knownAt)
  const path = viewPath(page)
  const href = await readAddress(addressOf({ path, view }))
  return (
    <EmbedFrame
      theme={theme === 'light' || theme === 'dark' ? theme : 'auto'}
      title={figure.title}
      finding={figure.finding}
      lens={view.lens}
      asOf={asOf}
      knownAt={view.knownAt}
      href={href}
    >
      {figure.kind === 'matrix' ? (
        <EmbedMatrix
          {...figure}
          names={names}
          asOf={asOf}
          path="/matrix"
          view={{
            ...view,
            // What the page of a company or a bloc says by its path, the matrix says by a filter.
            ...(page.page === 'company' && { companies: [page.company] }),
            ...(page.page === 'bloc' && { blocs: [page.actor] }),
          }}
        />
      ) : figure.kind === 'shifts' ? (
        <>
          <ShiftDays shifts={figure.shifts.slice(0, EMBED_ROWS.shifts)} names={names} />
          {figure.total > EMBED_ROWS.shifts && (
            <p className="embed-note">
              <More href={href}>
                and {(figure.total - EMBED_ROWS.shifts).toLocaleString('en')} more shifts
              </More>
            </p>
          )}
        </>
      ) : figure.kind === 'map' ? (
        <MapFigure
          {...figure}
          names={names}
          linkTarget="_blank"
          note={`${describeLens(view.lens)}, as of ${formatPartialDate(asOf)}`}
        />
      ) : (
        <EmbedRibbon {...figure} names={names} asOf={asOf} today={today} href={href} />
      )}
    </EmbedFrame>
  )
}
