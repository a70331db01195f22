import type { Metadata } from 'next'
import { DataPage } from '@/components/data/data-page'
import { JsonLd } from '@/components/share/json-ld'
import { today } from '@/lib/clock'
import { readDataVersion } from '@/lib/data/data-version'
import { countEvents, readYears } from '@/lib/data/event-counts'
import { datasetMarkup } from '@/lib/interchange/structured-data'
import { readAddress } from '../read-address'

export const dynamic = 'force-dynamic'

const DESCRIPTION =
  'Dated, sourced events in which governments ban, restrict, review, allow or welcome technology companies, coded by actor, company, topic, stance and kind, with their sources; free to reuse under CC BY 4.0.'

export const metadata: Metadata = {
  title: 'The data',
  description: `Every way to get it: CSV, JSON and feeds of any view, and the API. ${DESCRIPTION}`,
  alternates: { canonical: '/data' },
}

export default async function Data() {
  const [origin, counts, version, years] = await Promise.all([
    readAddress(''),
    countEvents(),
    readDataVersion(),
    readYears(),
  ])
  return (
    <>
      <JsonLd
        data={datasetMarkup({
          url: `${origin}/data`,
          site: `${origin}/`,
          description: DESCRIPTION,
          changedAt: version.changedAt,
          years,
          files: [
            { url: `${origin}/timeline.csv`, type: 'text/csv' },
            { url: `${origin}/timeline.ndjson`, type: 'application/x-ndjson' },
            { url: `${origin}/timeline.json`, type: 'application/json' },
            { url: `${origin}/matrix.csv`, type: 'text/csv' },
            { url: `${origin}/matrix.json`, type: 'application/json' },
          ],
        })}
      />
      <DataPage
        origin={origin}
        today={today()}
        changedAt={version.changedAt}
        counts={{
          events: counts.total,
          actors: counts.actors.size,
          companies: counts.companies.size,
          topics: counts.topics.size,
        }}
      />
    </>
  )
}
