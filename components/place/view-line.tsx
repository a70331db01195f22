import { describeLens } from '@/lib/domain/lens'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'

export function LensSentence({ view, asOf }: { path: string; view: ViewState; asOf: Day; today: Day }) {
  return (
    <p className="lens-sentence">
      As of {formatPartialDate(asOf)}, {describeLens(view.lens)}.
    </p>
  )
}
