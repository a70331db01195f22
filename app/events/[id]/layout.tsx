import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { isRecordedAs, RECORDED, RECORDED_HEADER } from '@/lib/http/recorded-note'

/** Around the pages of one event: tells whoever has just recorded it that it is recorded. */
export default async function EventLayout({ children }: { children: ReactNode }) {
  const recorded = (await headers()).get(RECORDED_HEADER)
  return (
    <>
      {isRecordedAs(recorded) && (
        <div className="page recorded" data-width="page">
          <p role="status" className="form-done">
            {RECORDED[recorded]}
          </p>
        </div>
      )}
      {children}
    </>
  )
}
