import type { StanceEvent } from '@/lib/domain/stance-event'
import { LICENCE_URL, PUBLISHER } from './feed'

const CONTEXT = 'https://schema.org'
const publisher = (url: string) => ({ '@type': 'Organization', name: PUBLISHER, url })

interface DescribedDataset {
  readonly url: string
  readonly description: string
  /** Full addresses of the whole of the data. */
  readonly files: readonly { readonly url: string; readonly type: string }[]
  readonly site: string
  readonly changedAt: string | null
  /** Years of the first and the last event. */
  readonly years: readonly [number, number] | null
}

/** The data as schema.org tells data search engines of it. */
export const datasetMarkup = (set: DescribedDataset) => ({
  '@context': CONTEXT,
  '@type': 'Dataset',
  name: 'Demarche: stances of governments on technology companies',
  description: set.description,
  url: set.url,
  license: LICENCE_URL,
  isAccessibleForFree: true,
  creator: publisher(set.site),
  ...(set.changedAt && { dateModified: set.changedAt }),
  ...(set.years && { temporalCoverage: `${set.years[0]}/${set.years[1]}` }),
  distribution: set.files.map(({ url, type }) => ({
    '@type': 'DataDownload',
    contentUrl: url,
    encodingFormat: type,
  })),
})

/**
 * An event as schema.org can honestly hold it: our report of it, what it is about and what it rests on. Its own `Event`
 * is for things that one can attend.
 */
export const eventMarkup = (event: StanceEvent, url: string, site: string, about: readonly string[]) => ({
  '@context': CONTEXT,
  '@type': 'Report',
  headline: event.title,
  ...(event.summary && { abstract: event.summary }),
  url,
  license: LICENCE_URL,
  publisher: publisher(site),
  datePublished: event.recordedAt,
  dateModified: event.changedAt,
  version: event.version,
  // The day of the event, as exact as it is known: ISO 8601 allows a year and a month too.
  temporalCoverage: event.announcedOn,
  about: about.map((name) => ({ '@type': 'Thing', name })),
  isBasedOn: event.sources
    .filter((source) => /^https?:\/\//i.test(source.url))
    .map((source) => ({
      '@type': 'CreativeWork',
      url: source.url,
      ...(source.title && { name: source.title }),
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.publishedOn && { datePublished: source.publishedOn }),
    })),
})
