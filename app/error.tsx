'use client'

import { useEffect } from 'react'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { WaysOn } from '@/components/shell/ways-on'
import { Button } from '@/components/ui/button'
import { isTroubleText } from '@/lib/front/troubles'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error)
  }, [error])
  const digest = digestOf(error)
  const told = error instanceof Error && isTroubleText(error.message) ? error.message : null
  return (
    <Page width="reading">
      <title>Something failed · Demarche</title>
      <PageHeader
        title={told ? 'This could not be done' : 'This page could not be shown'}
        standfirst={
          told ??
          'The fault is on this side, and nothing you entered elsewhere is lost. Try again in a moment; the rest of the site may well work.'
        }
      />
      <p className="mb-8 flex flex-wrap items-center gap-4">
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
        {digest && (
          <span className="text-sm text-muted">
            If it happens again, report this number: <code>{digest}</code>
          </span>
        )}
      </p>
      <WaysOn />
    </Page>
  )
}

/** The number under which the server's log has the cause. */
function digestOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
