import type { Metadata } from 'next'
import { LiveSearch } from '@/components/search/live-search'
import { OtherForms } from '@/components/search/other-forms'
import { SearchIdeas } from '@/components/search/search-ideas'
import { SearchResults } from '@/components/search/search-results'
import { HITS_PER_PAGE, parseSearchKind, SEARCH_PATH, skipOf } from '@/components/search/search-view'
import { ShareButton } from '@/components/share/share-button'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Notes } from '@/components/ui/notes'
import { searchAll } from '@/lib/data/search'
import { countInWords } from '@/lib/domain/count-words'
import { viewHref } from '@/lib/schemas/view-address'
import { SEARCH_PARAMS } from '@/lib/schemas/view-params'
import { readView } from '../read-view'
import { bannerOf } from '../view-frame'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ searchParams }: PageProps<'/search'>): Promise<Metadata> {
  const { view } = await readView(searchParams, SEARCH_PARAMS)
  const of = (ending: string) => ({ url: viewHref(`/timeline.${ending}`, view), title: 'Events found' })
  return {
    title: view.q ? `Search: ${view.q}` : 'Search',
    robots: { index: false, follow: true },
    ...(view.q && {
      alternates: {
        types: {
          'application/atom+xml': [of('atom')],
          'application/feed+json': [of('feed.json')],
          'text/csv': [of('csv')],
          'application/json': [of('json')],
        },
      },
    }),
  }
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { view, notes, directory } = await readView(searchParams, SEARCH_PARAMS)
  const of = parseSearchKind((await searchParams).of)
  const skip = skipOf(view.after)
  const banner = bannerOf(SEARCH_PATH, view)
  const answer =
    view.q === null
      ? null
      : await searchAll(view.q, {
          filter: view,
          knownAt: view.knownAt,
          limit: HITS_PER_PAGE,
          skip: skip ?? 0,
        })
  return (
    <Page>
      <PageHeader
        title="Search"
        // What is found is the timeline of the same words: that is a view, with all its forms.
        actions={
          view.q === null ? null : (
            <ShareButton address={viewHref('/timeline', { ...view, after: null })} pinned={null} />
          )
        }
      />
      {banner}
      <Notes
        notes={[
          ...notes,
          ...(skip === null ? ['“after” was ignored: this page of the results does not exist.'] : []),
        ]}
      />
      <LiveSearch q={view.q ?? ''} of={of} knownAt={view.knownAt} />
      <p role="status" className="sr-only">
        {answer &&
          `${answer.names.length} names and ${countInWords(answer.found.total, answer.found.isMore)} events found`}
      </p>
      {answer ? (
        <>
          <SearchResults view={view} of={of} skip={skip ?? 0} directory={directory} {...answer} />
          <OtherForms view={view} />
        </>
      ) : (
        <SearchIdeas />
      )}
    </Page>
  )
}
