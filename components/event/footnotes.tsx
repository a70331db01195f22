import { formatPartialDate } from '@/lib/domain/partial-date'
import type { Source } from '@/lib/domain/stance-event'

interface Props {
  /** In the order in which the print points to them. */
  readonly notes: readonly {
    /** Whose source it is, where nothing on the page points to it by number. */
    readonly of?: string
    readonly source: Pick<Source, 'url' | 'publisher' | 'title' | 'publishedOn'>
  }[]
  readonly title?: string
}

/**
 * The sources of a printed view, numbered at its end. What stands above shows only the numbers: both count the same
 * sources in the same order (print.css). On screens each stance and event has its sources beside it.
 */
export function Footnotes({ notes, title = 'Sources' }: Props) {
  if (notes.length === 0) return null
  return (
    <div className="footnotes">
      <p className="footnotes-head">{title}</p>
      <ol>
        {notes.map(({ of, source: { url, publisher, title, publishedOn } }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one source may be pointed to twice; the list never changes.
          <li key={index}>
            {of && <b>{of}: </b>}
            {title ? `${title}, ` : ''}
            {publisher}
            {publishedOn ? `, ${formatPartialDate(publishedOn)}` : ''}. <span>{url}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
