import { headers } from 'next/headers'
import { isRecordedAs, RECORDED, RECORDED_HEADER } from '@/lib/http/recorded-note'

/** Tells whoever has just recorded an event that it is recorded. In its page and not in a layout, which would not be shown anew. */
export async function RecordedLine() {
  const recorded = (await headers()).get(RECORDED_HEADER)
  if (!isRecordedAs(recorded)) return null
  return (
    <div className="page recorded" data-width="page">
      <p role="status" className="form-done">
        {RECORDED[recorded]}
      </p>
    </div>
  )
}
