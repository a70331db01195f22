import type { Impact } from '@/lib/domain/event-impact'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import type { Shift } from '@/lib/domain/span'
import { StanceChip } from '../stance/stance-chip'
import { impactSentences } from './impact-sentence'

/** What the event changed: each step as two chips and a sentence; where it changed nothing, why. */
export function EventImpact({
  impact,
  begins,
  today,
}: {
  impact: Impact
  /** The date on which it begins to count, as recorded. */
  begins: PartialDate
  today: Day
}) {
  const sentences = impactSentences(impact, { today, begins })
  return (
    <ul className="impact">
      {sentences.map((sentence, index) => {
        const shift = impact.shifts[index]
        return (
          <li key={sentence}>
            {shift && <Step shift={shift} />}
            <p>{sentence}</p>
          </li>
        )
      })}
    </ul>
  )
}

/** Decoration: the sentence beside it says the same. */
function Step({ shift }: { shift: Shift }) {
  return (
    <p className="impact-step" aria-hidden="true">
      <Side side={shift.from} />
      <svg viewBox="0 0 24 12" className="impact-arrow" aria-hidden="true" focusable="false">
        <path d="M1 6h21M17 1.5L22 6l-5 4.5" />
      </svg>
      <Side side={shift.to} />
    </p>
  )
}

function Side({ side }: { side: Shift['to'] | null }) {
  if (!side) return <span className="impact-nothing">nothing on record</span>
  return <StanceChip stance={side.was} state={side.state} label decorative />
}
