import { STANCE } from '@/lib/domain/stance'
import { CELL_STATE } from './cell-state'
import { type ChipReading, leanDirection } from './chip-props'
import { StanceGlyph } from './stance-glyph'

interface Props extends ChipReading {
  /** Shows the name of the stance (and of a state that is not plain) beside the glyph. */
  readonly label?: boolean
  /** Leaves out the words for screen readers, where something around the chip already says them. */
  readonly decorative?: boolean
  readonly className?: string
}

/** A stance as it is drawn everywhere: glyph, colour, and the look of its state. Words for screen readers included. */
export function StanceChip({
  stance,
  state,
  track = 'deed',
  lean = null,
  year,
  label = false,
  decorative = false,
  className = '',
}: Props) {
  const classes = className ? `stance ${className}` : 'stance'
  if (stance === null || state === 'none') {
    return (
      <span className={classes} data-state="none">
        <span aria-hidden="true">–</span>
        {!decorative && <span className="sr-only">{CELL_STATE.none.label}</span>}
      </span>
    )
  }
  const words = spoken(stance, state, track, lean)
  return (
    <span className={classes} data-stance={stance} data-state={state} data-track={track}>
      <span className="stance-head">
        <StanceGlyph stance={stance} />
      </span>
      {state === 'contested' && <span aria-hidden="true">≠</span>}
      {label && <span aria-hidden={!decorative}>{shown(stance, state)}</span>}
      {year !== undefined && (
        <span className="stance-year" aria-hidden={!decorative}>
          {shortYear(year)}
        </span>
      )}
      {lean && <StanceFlag stance={stance} lean={lean} />}
      {!decorative && <span className="sr-only">{year === undefined ? words : `${words}, ${year}`}</span>}
    </span>
  )
}

/** The corner flag of a cell whose later words lean elsewhere; its parent must be positioned. */
export function StanceFlag({
  stance,
  lean,
}: {
  stance: NonNullable<ChipReading['stance']>
  lean: NonNullable<ChipReading['lean']>
}) {
  return (
    <span
      className="stance-flag"
      data-stance={lean}
      data-lean={leanDirection(stance, lean)}
      aria-hidden="true"
    />
  )
}

const shown = (stance: NonNullable<ChipReading['stance']>, state: ChipReading['state']): string =>
  state === 'ended' ? `${CELL_STATE.ended.label}: ${STANCE[stance].label}` : STANCE[stance].label

/** Two digits fit a dense cell; the century is clear from every date around it. */
const shortYear = (year: number): string => `’${String(year % 100).padStart(2, '0')}`

function spoken(
  stance: NonNullable<ChipReading['stance']>,
  state: Exclude<ChipReading['state'], 'none'>,
  track: NonNullable<ChipReading['track']>,
  lean: ChipReading['lean'],
): string {
  if (state === 'ended') return `${CELL_STATE.ended.label}, was ${STANCE[stance].label}`
  const how =
    state === 'contested'
      ? `${CELL_STATE[track].label}, ${CELL_STATE.contested.label}`
      : CELL_STATE[state].label
  const leans = lean ? `, later words lean to ${STANCE[lean].label}` : ''
  return `${STANCE[stance].label}, ${how}${leans}`
}
