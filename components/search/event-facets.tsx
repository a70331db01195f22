import Link from 'next/link'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { STANCE, type Stance } from '@/lib/domain/stance'
import type { ViewState } from '@/lib/schemas/view-state'
import { type SearchKind, searchHref } from './search-view'

interface Count<Value = string> {
  readonly value: Value
  readonly count: number
}

/** How many of the events found are of what. */
export interface Facets {
  readonly actors: readonly Count[]
  readonly companies: readonly Count[]
  readonly topics: readonly Count[]
  readonly stances: readonly Count<Stance>[]
  readonly years: readonly Count<number>[]
}

interface Props {
  readonly view: ViewState
  readonly of: SearchKind | null
  readonly facets: Facets
  readonly names: Names
}

const SHOWN = 6

/** Ways to narrow the events that were found: each a link with the number of events it leaves. */
export function EventFacets({ view, of, facets, names }: Props) {
  const groups = [
    {
      title: 'Stance',
      choices: facets.stances.map(({ value, count }) => ({
        label: STANCE[value].label,
        count,
        isOn: view.stances.includes(value),
        changes: { stances: [value] },
      })),
    },
    {
      title: 'Actor',
      choices: facets.actors.map(({ value, count }) => ({
        label: actorName(names, value),
        count,
        isOn: view.actors.includes(value),
        changes: { actors: [value] },
      })),
    },
    {
      title: 'Company',
      choices: facets.companies.map(({ value, count }) => ({
        label: companyName(names, value),
        count,
        isOn: view.companies.includes(value),
        changes: { companies: [value] },
      })),
    },
    {
      title: 'Topic',
      choices: facets.topics.map(({ value, count }) => ({
        label: topicName(names, value),
        count,
        isOn: view.topics.includes(value),
        changes: { topics: [value] },
      })),
    },
    {
      title: 'Year',
      choices: facets.years.map(({ value, count }) => ({
        label: String(value),
        count,
        isOn: view.from === String(value) && view.to === String(value),
        changes: { from: String(value), to: String(value) },
      })),
    },
  ]
  return (
    <nav aria-label="Narrow the events" className="event-facets">
      {groups
        // A choice of one narrows nothing.
        .filter(({ choices }) => choices.length > 1)
        .map(({ title, choices }) => {
          const items = choices
            .filter(({ isOn }) => !isOn)
            .map(({ label, count, changes }) => (
              <li key={label}>
                <Link
                  href={searchHref(view, of, changes)}
                  prefetch={false}
                  scroll={false}
                  className="link-quiet"
                >
                  {label} <span className="text-muted">{count.toLocaleString('en')}</span>
                </Link>
              </li>
            ))
          return (
            <section key={title}>
              <h3>{title}</h3>
              <ul>{items.slice(0, SHOWN)}</ul>
              {items.length > SHOWN && (
                <details>
                  <summary>
                    {(items.length - SHOWN).toLocaleString('en')} more
                    <span className="sr-only">: {title.toLowerCase()}</span>
                  </summary>
                  <ul>{items.slice(SHOWN)}</ul>
                </details>
              )}
            </section>
          )
        })}
    </nav>
  )
}
