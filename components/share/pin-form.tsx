'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button'

interface Props {
  readonly address: string
  /** Told the slug where scripts run; without, the form leads to the share page, which shows the link. */
  readonly onPinned?: (slug: string) => void
}

/** The button that makes the pinned link of a view. */
export function PinForm({ address, onPinned }: Props) {
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const pin = async (event: FormEvent<HTMLFormElement>) => {
    if (!onPinned) return
    event.preventDefault()
    setBusy(true)
    setSaid('')
    try {
      const answer = await fetch('/s', {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({ address }),
      })
      const body = (await answer.json()) as { slug?: string; detail?: string; errors?: { message: string }[] }
      if (body.slug) onPinned(body.slug)
      else setSaid(body.errors?.[0]?.message ?? body.detail ?? 'The link could not be made.')
    } catch {
      setSaid('The link could not be made: the server did not answer. Try again.')
    }
    setBusy(false)
  }
  return (
    <form method="post" action="/s" onSubmit={pin} className="pin-form">
      <input type="hidden" name="address" value={address} />
      <p>
        <b>Pinned link</b>: this view as it is today, as known now, whatever is recorded later.
      </p>
      <Button type="submit" size="small" disabled={isBusy}>
        Make a pinned link
      </Button>
      <p role="alert" className="field-error">
        {said}
      </p>
    </form>
  )
}
