import Link from 'next/link'
import { Fragment } from 'react'
import { COUNTED, followedStance, headline, type Tally } from '@/lib/domain/headline'
import type { Lens } from '@/lib/domain/lens'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

export interface LensTally {
  readonly lens: Lens
  /** What tells this lens from the others: "in force". */
  readonly phrase: string
  readonly tally: Tally
}

/** The tally under the view's own lens first, then under its neighbours. */
export type LensTallies = readonly [LensTally, ...LensTally[]]

interface Props {
  readonly path: string
  readonly view: ViewState
  /** The issue the sentence is about, as shown. */
  readonly company: string
  readonly topic: string
  readonly tallies: LensTallies
}

/** The finding of a view on one issue, and how it moves under other definitions. */
export function Headline({ path, view, company, topic, tallies }: Props) {
  const stance = followedStance(tallies.map(({ tally }) => tally))
  return (
    <>
      <p className="finding">
        {headline(tallies[0].tally, company, topic).map(({ text, strong }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other identity.
          <Fragment key={i}>{strong ? <strong>{text}</strong> : text}</Fragment>
        ))}
      </p>
      <p className="lens-tallies">
        {COUNTED[stance]}:{' '}
        {tallies.map(({ lens, phrase, tally }, i) => (
          <span key={phrase}>
            {i > 0 && <span aria-hidden="true"> · </span>}
            {i === 0 ? (
              <b>
                {tally.counts[stance]} {phrase}
              </b>
            ) : (
              <Link href={viewHref(path, view, { lens })} scroll={false} prefetch={false} className="link">
                {tally.counts[stance]} {phrase}
              </Link>
            )}
          </span>
        ))}
      </p>
    </>
  )
}
