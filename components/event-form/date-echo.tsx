import { formatPartialDate } from '@/lib/domain/partial-date'
import { parseTypedDate, whyNoDate } from '@/lib/domain/typed-date'

/** How a typed date was understood, "→ July 2020", or why it was not. Nothing for an empty field. */
export function DateEcho({ id, typed }: { id: string; typed: string }) {
  const date = parseTypedDate(typed)
  return (
    <output id={id} className="field-echo" htmlFor={id.replace(/-echo$/, '')}>
      {typed.trim() !== '' && (date ? `→ ${formatPartialDate(date)}` : `Not a date yet: ${whyNoDate(typed)}`)}
    </output>
  )
}
