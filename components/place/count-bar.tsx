import type { StanceCounts } from '@/lib/domain/matrix'
import { STANCE, STANCES } from '@/lib/domain/stance'

interface Props {
  readonly counts: StanceCounts
  /** The total that fills the whole width, so that the bars of a list compare. */
  readonly most: number
  /** `most` is a whole of which the bar is a part: the rest is drawn, empty. */
  readonly isPart?: boolean
}

/** How many hold each stance, as a bar whose parts carry their numbers, and in words below it. */
export function CountBar({ counts, most, isPart = false }: Props) {
  const held = STANCES.filter((stance) => counts[stance] > 0)
  if (held.length === 0) return <p className="text-muted">no stance stands</p>
  return (
    <div className="count-bar">
      <div className="count-bar-track" data-part={isPart || undefined} aria-hidden="true">
        {held.map((stance) => (
          <span key={stance} data-stance={stance} style={{ width: `${(counts[stance] / most) * 100}%` }}>
            <span>{counts[stance]}</span>
          </span>
        ))}
      </div>
      <p className="count-bar-words">{held.map((s) => `${counts[s]} ${STANCE[s].label}`).join(' · ')}</p>
    </div>
  )
}
