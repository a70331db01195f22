import { ExternalLink } from '../ui/external-link'

export interface DataCounts {
  readonly events: number
  readonly actors: number
  readonly companies: number
  readonly topics: number
}

const say = (count: number): string => count.toLocaleString('en')

/** How much is recorded right now, and under which terms it may be used. */
export function DataFacts({ events, actors, companies, topics }: DataCounts) {
  const facts = [
    [say(events), events === 1 ? 'event' : 'events'],
    [say(actors), 'actors with at least one'],
    [say(companies), companies === 1 ? 'company' : 'companies'],
    [say(topics), topics === 1 ? 'topic' : 'topics'],
  ] as const
  return (
    <>
      <dl className="data-facts">
        {facts.map(([count, noun]) => (
          <div key={noun}>
            <dt>{noun}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p>
        The dataset that ships with this software may be used by anyone under{' '}
        <ExternalLink href="https://creativecommons.org/licenses/by/4.0/">
          Creative Commons Attribution 4.0 (CC BY 4.0)
        </ExternalLink>
        : share and change it, also commercially, and say where it is from. The table of countries in it comes
        from mledoze/countries, under the Open Database License. The software is under the MIT licence. What
        was recorded here later belongs to whoever runs this copy. All of it can be read as data at{' '}
        <a href="/api/v1/events" className="link">
          /api/v1/events
        </a>
        .
      </p>
      <p>
        <strong>Names.</strong> Countries and territories are known by their codes in ISO 3166-1 and shown by
        their short English names in common use. No name, code or colour here is a claim on anybody’s status.
        An administrator can change any label in one place.
      </p>
    </>
  )
}
