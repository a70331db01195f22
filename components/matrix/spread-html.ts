import type { StanceCounts } from '@/lib/domain/matrix'
import { STANCE, STANCES } from '@/lib/domain/stance'

/** The same bar as the background of one element. */
export function spreadGradient(counts: StanceCounts): string {
  const total = STANCES.reduce((sum, stance) => sum + counts[stance], 0)
  let from = 0
  const parts = STANCES.filter((stance) => counts[stance] > 0).map((stance) => {
    const to = from + (counts[stance] / total) * 100
    const part = `var(--color-stance-${stance}) ${from.toFixed(0)}% ${to.toFixed(0)}%`
    from = to
    return part
  })
  return parts.length === 0 ? 'none' : `linear-gradient(to right, ${parts.join(', ')})`
}

/** The parts of the bar under the head of a column, each as long as many hold its stance. */
export function spreadHtml(counts: StanceCounts): string {
  const held = STANCES.filter((stance) => counts[stance] > 0)
  const words = held.map((stance) => `${counts[stance]} ${STANCE[stance].label}`).join(', ')
  return held
    .map((stance) => `<i data-stance=${stance} style="flex-grow:${counts[stance]}" title="${words}"></i>`)
    .join('')
}
