import 'server-only'
import type { Metadata } from 'next'
import { ogImageOf } from '@/components/share/og-image'
import { formsOf } from '@/components/share/share-links'
import { addressOf, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'

interface Described {
  readonly page: ViewPage
  readonly view: ViewState
  readonly title: string
  readonly description: string
}

/**
 * The head of a view's page: its one address, its other forms, and what a posted link shows. A view of an earlier
 * state of the record, or a further page of a list, is not for search engines: its subject is found at the live view.
 */
export function viewMetadata({ page, view, title, description }: Described): Metadata {
  const path = viewPath(page)
  const canonical = addressOf({ path, view })
  const image = ogImageOf(page, view, title)
  const isAside = view.knownAt !== null || view.after !== null
  return {
    title,
    description,
    alternates: { canonical, types: { ...otherForms(page, path, view) } },
    openGraph: {
      type: page.page === 'event' ? 'article' : 'website',
      siteName: 'Demarche',
      locale: 'en_GB',
      title,
      description,
      url: canonical,
      images: [image],
    },
    twitter: {
      card: 'summary_large_image',
      title,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
    ...(isAside && { robots: { index: false, follow: true } }),
  }
}

/** What the other forms of a view hold, where it is not events. */
const CALLED: Partial<Record<ViewPage['page'], string>> = {
  matrix: 'The matrix',
  map: 'The map',
  shifts: 'Shifts',
  compare: 'The comparison',
  coverage: 'Coverage',
  countries: 'Countries and blocs',
  companies: 'Companies',
}

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>

/** Feeds of its events, feeds of its shifts, and its data. */
function otherForms(page: ViewPage, path: string, view: ViewState): Types {
  const whole = { ...view, after: null, sort: null, show: null, vs: null }
  const types: Record<string, { url: string; title: string }[]> = {}
  const add = (type: string, url: string, title: string) => {
    types[type] = [...(types[type] ?? []), { url, title }]
  }
  for (const { type, ending, group, label } of formsOf(page, view)) {
    if (group === 'image') continue
    const what = CALLED[page.page] ?? 'Events'
    add(type, addressOf({ path, view: whole }, `.${ending}`), group === 'feed' ? what : `${what} as ${label}`)
  }
  const url = encodeURIComponent(addressOf({ path, view }))
  add('application/json+oembed', `/oembed?url=${url}&format=json`, 'oEmbed')
  add('text/xml+oembed', `/oembed?url=${url}&format=xml`, 'oEmbed')
  if (page.page === 'event' || page.page === 'shifts') return types
  const shifts = shiftsOf(page, view)
  add('application/atom+xml', addressOf({ path: '/shifts', view: shifts }, '.atom'), 'Shifts of stance')
  add('application/feed+json', addressOf({ path: '/shifts', view: shifts }, '.feed.json'), 'Shifts of stance')
  return types
}

/** The same view, asked for its shifts. */
const shiftsOf = (page: ViewPage, view: ViewState): ViewState => ({
  ...view,
  ...('actor' in page && { actors: [page.actor] }),
  ...('company' in page && { companies: [page.company] }),
  ...('topic' in page && { topics: [page.topic] }),
  stances: [],
  kinds: [],
  // A name that somebody looks for is no word of an event.
  ...(page.page === 'countries' && { q: null }),
  vs: null,
  sort: null,
  show: null,
  after: null,
})
