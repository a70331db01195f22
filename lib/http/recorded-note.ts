import { type NextRequest, NextResponse } from 'next/server'

/** Set for a minute on the address of an event that somebody has just recorded, so that its page confirms it to them alone. */
export const RECORDED_COOKIE = 'demarche.recorded'
/** What the cookie said, handed on to the page. */
export const RECORDED_HEADER = 'x-demarche-recorded'

export const RECORDED = {
  new: 'Published. Every page, feed and export shows it from now on.',
  corrected: 'Your correction is published; the earlier version stays in its history.',
  unchanged: 'Nothing was different from what is recorded: no new version was made.',
} as const
export type RecordedAs = keyof typeof RECORDED

export const isRecordedAs = (value: unknown): value is RecordedAs =>
  typeof value === 'string' && Object.hasOwn(RECORDED, value)

/**
 * Uses the cookie up as the page is shown, so that a reload does not say it again: a page can read a cookie and not
 * delete one.
 */
export function answerRecorded({ method, headers, cookies, nextUrl }: NextRequest): NextResponse | null {
  const recorded = cookies.get(RECORDED_COOKIE)?.value
  if (method !== 'GET' || !isRecordedAs(recorded)) return null
  const told = new Headers(headers)
  told.set(RECORDED_HEADER, recorded)
  const answer = NextResponse.next({ request: { headers: told } })
  answer.cookies.set(RECORDED_COOKIE, '', {
    path: nextUrl.pathname,
    maxAge: 0,
    httpOnly: true,
    sameSite: 'lax',
  })
  return answer
}
