'use client'

import { useEffect, useId, useState } from 'react'
import { Button } from '../ui/button'

interface Props {
  readonly label: string
  readonly text: string
  readonly hint?: string
  /** Lines shown; one is an address. */
  readonly rows?: number
  /** Whether the text is selected at once: where it has come in place of the button that was pressed. */
  readonly takesFocus?: boolean
}

/** A text to be taken elsewhere: selected by a click into it, copied by a button where scripts run. */
export function CopyField({ label, text, hint, rows = 1, takesFocus = false }: Props) {
  const [said, setSaid] = useState('')
  const id = useId()
  useEffect(() => {
    if (takesFocus) document.getElementById(id)?.focus()
  }, [takesFocus, id])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      // Refused, or not an encrypted page.
      setSaid('This browser does not let the page copy: select the text instead.')
      document.getElementById(id)?.focus()
    }
  }
  const field = {
    id,
    readOnly: true,
    value: text,
    className: 'control',
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onFocus: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      event.currentTarget.select(),
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-field-row">
        {rows === 1 ? <input {...field} type="text" /> : <textarea {...field} rows={rows} />}
        <Button size="small" className="needs-js" onClick={copy}>
          Copy<span className="sr-only"> {label}</span>
        </Button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <p role="status" className="field-hint">
        {said}
      </p>
    </div>
  )
}
