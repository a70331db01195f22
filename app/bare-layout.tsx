import 'server-only'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { BARE_HEADER } from '@/lib/http/bare-page'
import { fontVariables } from './fonts'

/** Whether the page is an embedded view: `proxy.ts` says so, because a root layout knows no path. */
export const isBare = async (): Promise<boolean> => (await headers()).has(BARE_HEADER)

/** The document of an embedded view: no header, no footer, nobody signed in, no remembered theme. */
export function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* Where no script runs either, a link must not open inside the frame. */}
        <base target="_blank" />
        <script src="/embed-frame.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
