import { type LegendEntry, STANCE_ENTRIES, STATE_ENTRIES } from './legend-entries'
import { StanceChip } from './stance-chip'

/**
 * The key to every view: the five stances, the five things a cell can be, and the drift flag. `full` adds what each
 * means in words; without it the meanings are tooltips.
 */
export function StanceLegend({ full = false, className = '' }: { full?: boolean; className?: string }) {
  return (
    <div className={`stance-legend ${className}`} data-full={full || undefined}>
      <Entries label="Stances" entries={STANCE_ENTRIES} full={full} />
      <Entries label="How sure, and on what" entries={STATE_ENTRIES} full={full} />
    </div>
  )
}

function Entries({
  label: group,
  entries,
  full,
}: {
  label: string
  entries: readonly LegendEntry[]
  full: boolean
}) {
  return (
    <dl aria-label={group}>
      {entries.map(({ label, meaning, look, ...chip }) => (
        <div key={label} title={full ? undefined : meaning}>
          <dt>
            <StanceChip {...chip} decorative />
            {label}
          </dt>
          {full && <dd>{look ? `${look}: ${meaning}` : meaning}</dd>}
        </div>
      ))}
    </dl>
  )
}
