import { formatPartialDate } from '@/lib/domain/partial-date'
import { CitationList } from './citation-list'
import { CopyField } from './copy-field'
import { PinForm } from './pin-form'
import type { ShareDetails } from './share-details'

interface Props {
  readonly share: ShareDetails
  readonly onPinned?: (slug: string) => void
  /** Whether the pinned link was made a moment ago, by a button that is gone now. */
  readonly isJustPinned?: boolean
  /** Of the parts: what follows the title that stands above. */
  readonly heading?: 'h2' | 'h3'
}

const GROUPS = [
  { group: 'data', title: 'Data', says: 'everything this view shows, not only the page of a list' },
  { group: 'feed', title: 'Follow it', says: 'in a feed reader' },
  { group: 'image', title: 'Picture', says: 'of this view' },
] as const

/** What the same ways give once the view is pinned. */
const OF_PINNED = {
  data: 'of the pinned view: as known then',
  feed: 'of the pinned view: nothing is added to it',
  image: 'of the pinned view, with its short link',
} as const

/** The ways to take a view elsewhere, in the dialog and on the page of sharing. */
export function ShareBody({ share, onPinned, isJustPinned = false, heading: Heading = 'h3' }: Props) {
  const { address, live, pinned, downloads, embed, citations } = share
  return (
    <div className="share-body">
      <CopyField
        label="Live link"
        text={live}
        hint="Follows the data: shows what is recorded on the day it is opened."
      />
      {pinned ? (
        <CopyField
          label="Pinned link"
          text={pinned.url}
          takesFocus={isJustPinned}
          hint={`This view as shared on ${formatPartialDate(pinned.on)}, as known then, whatever is recorded later.`}
        />
      ) : (
        <PinForm address={address} onPinned={onPinned} />
      )}
      {embed && (
        <>
          <CopyField label="Embed, live" text={embed.live} rows={3} />
          {embed.pinned && <CopyField label="Embed, pinned" text={embed.pinned} rows={3} />}
        </>
      )}
      <ul className="share-downloads">
        {GROUPS.map(({ group, title, says }) => {
          const links = downloads.filter((download) => download.group === group)
          return links.length === 0 ? null : (
            <li key={group}>
              <b>{title}</b>:{' '}
              {links.map(({ label, href }, index) => (
                <span key={label}>
                  {index > 0 && ' · '}
                  <a href={href} className="link">
                    {label}
                  </a>
                </span>
              ))}
              <span className="text-muted"> {pinned ? OF_PINNED[group] : says}</span>
            </li>
          )
        })}
      </ul>
      <section aria-labelledby="share-cite">
        <Heading id="share-cite">Cite it</Heading>
        {!pinned && (
          <p className="field-hint">Make the pinned link first, and the citation leads to what you saw.</p>
        )}
        <CitationList citations={citations} />
      </section>
    </div>
  )
}
