import { STANCE, STANCES } from '@/lib/domain/stance'
import { CELL_STATE, DRIFT, SHOWN_STATES } from './cell-state'
import { StanceChip } from './stance-chip'

/**
 * The key to every view: the five stances, the five things a cell can be, and the drift flag. `full` adds what each
 * means in words; without it the meanings are tooltips.
 */
export function StanceLegend({ full = false, className = '' }: { full?: boolean; className?: string }) {
  return (
    <div className={`stance-legend ${className}`} data-full={full || undefined}>
      <dl aria-label="Stances">
        {STANCES.map((stance) => (
          <div key={stance} title={full ? undefined : STANCE[stance].meaning}>
            <dt>
              <StanceChip stance={stance} state="deed" decorative />
              {STANCE[stance].label}
            </dt>
            {full && <dd>{STANCE[stance].meaning}</dd>}
          </div>
        ))}
      </dl>
      <dl aria-label="How sure, and on what">
        {SHOWN_STATES.map((state) => (
          <div key={state} title={full ? undefined : CELL_STATE[state].meaning}>
            <dt>
              <StanceChip stance={state === 'none' ? null : 'ban'} state={state} decorative />
              {CELL_STATE[state].label}
            </dt>
            {full && (
              <dd>
                {CELL_STATE[state].look}: {CELL_STATE[state].meaning}
              </dd>
            )}
          </div>
        ))}
        <div title={full ? undefined : DRIFT.meaning}>
          <dt>
            <StanceChip stance="restrict" state="deed" lean="ban" decorative />
            {DRIFT.label}
          </dt>
          {full && <dd>{DRIFT.meaning}</dd>}
        </div>
      </dl>
    </div>
  )
}
