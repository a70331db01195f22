import { diffLists } from '@/lib/domain/event-diff'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { Source } from '@/lib/domain/stance-event'
import { ExternalLink } from '../ui/external-link'
import { Added, Removed } from './change-mark'

const PARTS = ['publisher', 'title', 'publishedOn', 'kind', 'archivedUrl', 'quotation'] as const

/** Sources that came, that went, and that are told otherwise: a source is known by its address. */
export function SourceDiff({ before, after }: { before: readonly Source[]; after: readonly Source[] }) {
  const { removed, added } = diffLists(before, after)
  const pairs = added.flatMap((now) => {
    const was = removed.find((source) => source.url === now.url)
    return was ? [{ was, now }] : []
  })
  const alone = (source: Source) => !pairs.some(({ now }) => now.url === source.url)
  const isReordered = removed.length === 0 && added.length === 0
  return (
    <ul className="source-diff">
      {removed.filter(alone).map((source) => (
        <li key={source.url}>
          <Removed block>
            <Named source={source} />
          </Removed>
        </li>
      ))}
      {added.filter(alone).map((source) => (
        <li key={source.url}>
          <Added block>
            <Named source={source} />
          </Added>
        </li>
      ))}
      {pairs.map(({ was, now }) => (
        <li key={now.url}>
          <Named source={now} />
          <ul className="pl-4">
            {PARTS.filter((part) => was[part] !== now[part]).map((part) => (
              <li key={part}>
                <span className="text-muted">{PART_LABEL[part]}: </span>
                {was[part] !== null && <Removed>{said(part, was)}</Removed>}
                {was[part] !== null && now[part] !== null && <span aria-hidden="true"> → </span>}
                {now[part] !== null && <Added>{said(part, now)}</Added>}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {isReordered && <li className="text-muted">The same sources in another order.</li>}
    </ul>
  )
}

const PART_LABEL: Readonly<Record<(typeof PARTS)[number], string>> = {
  publisher: 'publisher',
  title: 'title',
  publishedOn: 'date',
  kind: 'kind',
  archivedUrl: 'archived copy',
  quotation: 'quotation',
}

const said = (part: (typeof PARTS)[number], source: Source): string => {
  const value = source[part] ?? ''
  return part === 'publishedOn' && value ? formatPartialDate(value) : value
}

const Named = ({ source }: { source: Source }) => (
  <>
    <ExternalLink href={source.url}>{source.title ?? source.url}</ExternalLink>
    <span className="text-muted">
      {' '}
      {source.publisher} · {source.kind}
      {source.publishedOn && ` · ${formatPartialDate(source.publishedOn)}`}
    </span>
  </>
)
