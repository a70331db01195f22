'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

/** The address of this page, to be kept: as text for everybody, with a button where scripts run. */
export function CopyAddress({ address }: { address: string }) {
  const [said, setSaid] = useState('')
  const isScripted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Copied.')
    } catch {
      // Refused, or not an encrypted page: the address stands there to be selected.
      setSaid('Your browser does not let this page copy: select the address instead.')
    }
  }
  return (
    <div className="copy-address">
      <code>{address}</code>
      {isScripted && (
        <Button size="small" onClick={copy}>
          Copy the address
        </Button>
      )}
      <span role="status" className="text-muted">
        {said}
      </span>
    </div>
  )
}
