import Link from 'next/link'
import type { Names } from '@/lib/domain/names'
import { wordsOfSearch } from '@/lib/domain/search-text'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { ViewState } from '@/lib/schemas/view-state'
import { activeFilters } from '../filter/filters-that-are-on'
import { EmptyState } from '../ui/empty-state'
import { FilterChip } from '../ui/filter-chip'
import { Pager } from '../ui/pager'
import { Section } from '../ui/section'
import { EventFacets, type Facets } from './event-facets'
import { EventHits } from './event-hits'
import { type NameHit, NameHits } from './name-hits'
import { HITS_PER_PAGE, SEARCH_KIND_LABEL, SEARCH_KINDS, type SearchKind, searchHref } from './search-view'

export interface SearchFound {
  readonly names: readonly NameHit[]
  readonly found: { readonly events: readonly StanceEvent[]; readonly total: number; readonly facets: Facets }
  /** What was probably meant, when that differs from what was typed. */
  readonly meant: string | null
  readonly by: 'words' | 'meant' | 'likeness'
  /** How many events have the words as typed. */
  readonly asTyped: number
  readonly marks: readonly string[]
}

interface Props extends SearchFound {
  readonly view: ViewState
  readonly of: SearchKind | null
  /** How many events lie before this page. */
  readonly skip: number
  readonly directory: Names
}

const NAMES_SHOWN = 6
const KIND_OF = { actors: 'actor', companies: 'company', topics: 'topic' } as const

/** What a search finds: names by kind, then events with the ways to narrow them. */
export function SearchResults(props: Props) {
  const { view, of, names, found, directory } = props
  const counts: Record<SearchKind, number> = {
    actors: names.filter(({ kind }) => kind === 'actor').length,
    companies: names.filter(({ kind }) => kind === 'company').length,
    topics: names.filter(({ kind }) => kind === 'topic').length,
    events: found.total,
  }
  const all = counts.actors + counts.companies + counts.topics + counts.events
  const filters = activeFilters({ ...view, q: null }, directory)
  if (all === 0) return <NothingFound {...props} isFiltered={filters.length > 0} />
  const isShown = (kind: SearchKind) => (of === null || of === kind) && counts[kind] > 0
  return (
    <>
      <KindTabs view={view} of={of} counts={counts} />
      <Meant {...props} />
      <div className="search-names">
        {(['actors', 'companies', 'topics'] as const).filter(isShown).map((kind) => {
          const hits = names.filter((name) => name.kind === KIND_OF[kind])
          return (
            <Section
              key={kind}
              id={kind}
              title={SEARCH_KIND_LABEL[kind]}
              aside={
                of === null &&
                hits.length > NAMES_SHOWN && (
                  <Link href={searchHref(view, kind)} className="link">
                    All {hits.length}
                  </Link>
                )
              }
            >
              <NameHits hits={of === null ? hits.slice(0, NAMES_SHOWN) : hits} marks={props.marks} />
            </Section>
          )
        })}
      </div>
      {(isShown('events') || (filters.length > 0 && (of === null || of === 'events'))) && (
        <Events {...props} filters={filters} />
      )}
      {of !== null && counts[of] === 0 && filters.length === 0 && (
        <EmptyState
          title={`No ${SEARCH_KIND_LABEL[of].toLowerCase()} fit`}
          ways={[{ label: 'Everything that was found', href: searchHref(view, null) }]}
        />
      )}
    </>
  )
}

function KindTabs({ view, of, counts }: Pick<Props, 'view' | 'of'> & { counts: Record<SearchKind, number> }) {
  return (
    <nav aria-label="Kinds of results" className="search-kinds">
      <ul>
        <li>
          <Link href={searchHref(view, null)} aria-current={of === null ? 'true' : undefined} scroll={false}>
            All
          </Link>
        </li>
        {SEARCH_KINDS.filter((kind) => counts[kind] > 0 || of === kind).map((kind) => (
          <li key={kind}>
            <Link
              href={searchHref(view, kind)}
              aria-current={of === kind ? 'true' : undefined}
              scroll={false}
            >
              {SEARCH_KIND_LABEL[kind]}{' '}
              <span className="text-muted">{counts[kind].toLocaleString('en')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Meant({ view, of, meant, by, asTyped }: Props) {
  if (by === 'likeness')
    return (
      <p className="search-meant">
        No event has the words “{view.q}”; these have words like them.
        {meant && (
          <>
            {' '}
            Did you mean{' '}
            <Link href={searchHref(view, of, { q: meant })} className="link">
              {meant}
            </Link>
            ?
          </>
        )}
      </p>
    )
  if (meant === null) return null
  if (by === 'meant' && asTyped > 0)
    return (
      <p className="search-meant">
        Did you mean{' '}
        <Link href={searchHref(view, of, { q: meant })} className="link">
          {meant}
        </Link>
        ? That is what is shown, with the{' '}
        {asTyped === 1 ? 'one event that has' : `${asTyped} events that have`} the words “{view.q}”.{' '}
        <AsTyped view={view} of={of} />
      </p>
    )
  return (
    <p className="search-meant">
      {by === 'meant' && <>No event has the words “{view.q}”. </>}
      Did you mean{' '}
      <Link href={searchHref(view, of, { q: meant })} className="link">
        {meant}
      </Link>
      ?{by === 'meant' && ' That is what is shown.'}
    </p>
  )
}

/** What stands in quotation marks is never mended. */
function AsTyped({ view, of }: Pick<Props, 'view' | 'of'>) {
  const words = wordsOfSearch(view.q ?? '').map(({ text }) => `"${text}"`)
  return (
    <Link href={searchHref(view, of, { q: words.join(' ') })} className="link">
      Only as typed
    </Link>
  )
}

function Events({
  view,
  of,
  found,
  marks,
  skip,
  directory,
  filters,
}: Props & { filters: ReturnType<typeof activeFilters> }) {
  const last = skip + found.events.length
  return (
    <Section
      id="events"
      title="Events"
      aside={
        found.events.length > 0 &&
        `${(skip + 1).toLocaleString('en')}–${last.toLocaleString('en')} of ${found.total.toLocaleString('en')}, best first`
      }
    >
      {filters.length > 0 && (
        <ul aria-label="Filters that are on" className="search-filters">
          {filters.map(({ name, value, without }) => (
            <li key={name + value}>
              <FilterChip name={name} value={value} href={searchHref(view, of, without)} />
            </li>
          ))}
        </ul>
      )}
      {found.events.length === 0 ? (
        <EmptyState
          title={found.total === 0 ? 'No event passes these filters' : 'This page of the results is empty'}
          ways={[
            ...filters.map(({ name, value, without }) => ({
              label: `Without ${name.toLowerCase()}: ${value}`,
              href: searchHref(view, of, without),
            })),
            ...(found.total > 0 ? [{ label: 'The first page', href: searchHref(view, of) }] : []),
          ]}
        />
      ) : (
        <div className="search-events">
          <EventFacets view={view} of={of} facets={found.facets} names={directory} />
          <div>
            <EventHits events={found.events} names={directory} marks={marks} />
            <Pager
              label="Events"
              previous={skip > 0 ? `${searchHref(view, of, before(skip))}#events` : null}
              next={last < found.total ? `${searchHref(view, of, { after: String(last) })}#events` : null}
            />
          </div>
        </div>
      )}
    </Section>
  )
}

const before = (skip: number) => ({ after: skip > HITS_PER_PAGE ? String(skip - HITS_PER_PAGE) : null })

function NothingFound({ view, of, meant, isFiltered }: Props & { isFiltered: boolean }) {
  return (
    <EmptyState
      title={`Nothing is found for “${view.q}”`}
      ways={[
        ...(meant ? [{ label: `Did you mean ${meant}?`, href: searchHref(view, of, { q: meant }) }] : []),
        ...(isFiltered
          ? [{ label: 'Without filters', href: `/search?q=${encodeURIComponent(view.q ?? '')}` }]
          : []),
        { label: 'All countries', href: '/countries' },
        { label: 'All companies', href: '/companies' },
        { label: 'All events', href: '/timeline' },
      ]}
    >
      Fewer or other words may find it. That nothing is recorded does not mean that nothing happened.
    </EmptyState>
  )
}
