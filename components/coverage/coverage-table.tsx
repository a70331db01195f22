import Link from 'next/link'
import { actorHref } from '@/components/links'
import { DataTable } from '@/components/ui/data-table'
import { actorName, type Names, topicName, topicShortName } from '@/lib/domain/names'
import { formatPartialDate, formatPartialDateShort, type PartialDate } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

interface Covered {
  readonly actor: string
  readonly topic: string
  readonly events: number
  readonly last: PartialDate
}

interface Props {
  readonly label: string
  readonly actors: readonly string[]
  readonly topics: readonly string[]
  readonly coverage: readonly Covered[]
  readonly names: Names
  readonly view: ViewState
}

/** How many events are recorded of each actor in each topic, and the date of the latest. An empty cell is silence, and leads to where it can be filled. */
export function CoverageTable({ label, actors, topics, coverage, names, view }: Props) {
  const of = new Map(coverage.map((c) => [`${c.actor} ${c.topic}`, c]))
  return (
    <DataTable label={label} stickyHead stickyColumn dense className="coverage-table">
      <thead>
        <tr>
          <th scope="col">Who</th>
          {topics.map((topic) => (
            <th key={topic} scope="col" title={topicName(names, topic)}>
              {topicShortName(names, topic)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <tr key={actor}>
            <th scope="row">
              <Link
                href={actorHref(actor, names.actors.get(actor)?.kind)}
                className="link-quiet"
                prefetch={false}
              >
                {actorName(names, actor)}
              </Link>
            </th>
            {topics.map((topic) => {
              const cell = of.get(`${actor} ${topic}`)
              return (
                <td key={topic}>
                  {cell ? (
                    <a
                      href={viewHref('/timeline', view, {
                        actors: [actor],
                        topics: [topic],
                        blocs: [],
                        regions: [],
                      })}
                      className="link-quiet"
                      title={`${cell.events} recorded, the latest of ${formatPartialDate(cell.last)}`}
                    >
                      <b>{cell.events}</b>{' '}
                      <span className="coverage-last text-muted">{formatPartialDateShort(cell.last)}</span>
                    </a>
                  ) : (
                    <a
                      href={`/events/new?actor=${actor}&topic=${topic}`}
                      className="coverage-none"
                      aria-label={`none: add an event of ${actorName(names, actor)} in ${topicName(names, topic)}`}
                      title={`Add an event of ${actorName(names, actor)} in ${topicName(names, topic)}`}
                    >
                      none
                    </a>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
