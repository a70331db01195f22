'use client'

import { type SubmitEvent, useState } from 'react'
import type { EventFormValues } from '@/lib/schemas/event-form'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import type { QuickAddAnswer } from './quick-add-answer'
import { QuickAddNote } from './quick-add-note'

interface Props {
  readonly text: string
  readonly answer: QuickAddAnswer | null
  /** With what the line read before it had filled in. */
  readonly onFill: (values: Partial<EventFormValues>, before: Partial<EventFormValues>) => void
}

/** One line that fills the form: "UK bans Huawei 5G". Without scripts it loads the form filled. */
export function QuickAddLine({ text, answer: sent, onFill }: Props) {
  const [answer, setAnswer] = useState(sent)
  const [before, setBefore] = useState(sent?.values ?? {})
  const [isFailed, setFailed] = useState(false)
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('text') ?? '')
    try {
      const response = await fetch(`/api/quick-add?${new URLSearchParams({ text: typed })}`)
      if (!response.ok) throw new Error(String(response.status))
      const read = (await response.json()) as QuickAddAnswer
      setFailed(false)
      setAnswer(read)
      onFill(read.values, before)
      if (Object.keys(read.values).length > 0) setBefore(read.values)
    } catch {
      setFailed(true)
    }
  }
  return (
    <form method="get" action="/events/new" className="quick-add" onSubmit={onSubmit}>
      <label htmlFor="quick-add">Quick add</label>
      <div className="quick-add-line">
        <Input
          id="quick-add"
          name="text"
          defaultValue={text}
          maxLength={500}
          autoComplete="off"
          placeholder="UK bans Huawei 5G (July 2020)"
          aria-describedby="quick-add-note"
        />
        <Button type="submit">Fill in</Button>
      </div>
      <div id="quick-add-note" role="status">
        {isFailed ? (
          <p className="field-error">This could not be read just now: fill in the fields below.</p>
        ) : (
          answer && <QuickAddNote answer={answer} isLeft={Object.keys(before).length > 0} />
        )}
      </div>
    </form>
  )
}
