import type { StanceCounts } from '@/lib/domain/matrix'
import { STANCE, STANCES } from '@/lib/domain/stance'

/** The parts of the bar under the head of a column, each as long as many hold its stance. */
export function spreadHtml(counts: StanceCounts): string {
  const held = STANCES.filter((stance) => counts[stance] > 0)
  const words = held.map((stance) => `${counts[stance]} ${STANCE[stance].label}`).join(', ')
  return held
    .map((stance) => `<i data-stance=${stance} style="flex-grow:${counts[stance]}" title="${words}"></i>`)
    .join('')
}
