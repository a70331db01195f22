'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import type { ImportAnswer } from '@/lib/schemas/import-answer'
import { Button } from '../ui/button'
import { type Progress, readProgress } from './read-progress'

interface Props {
  readonly token: string
  readonly bytes: number
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly answer: ImportAnswer
}

const n = (count: number): string => count.toLocaleString('en')

/** The button that imports. Without scripts the page comes back when it is done; with them it tells how far it is. */
export function ApplyForm({ token, bytes, hidden, answer }: Props) {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failed, setFailed] = useState(false)
  const action = `/api/import-files/${token}`
  const count = answer.new + answer.changed
  if (answer.errors.length > 0)
    return <p className="import-blocked">Nothing can be imported while rows have errors.</p>
  if (count === 0)
    return <p className="import-blocked">There is nothing to import: no row is new or changed.</p>

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setFailed(false)
    setProgress({ stage: 'rows', done: 0, bytes: 0, seconds: 0 })
    const done = await readProgress(action, new FormData(event.currentTarget), setProgress)
    if (done) router.refresh()
    else {
      setProgress(null)
      setFailed(true)
    }
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      className="import-apply"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="primary" disabled={progress !== null}>
        Import {n(count)} {count === 1 ? 'event' : 'events'}
      </Button>
      <div role="status">
        {progress && (
          <>
            <progress max={Math.max(bytes, 1)} value={progress.bytes} aria-label="How far the import is" />{' '}
            {n(progress.done)} {progress.stage === 'spans' ? 'events folded' : 'rows'}
            {progress.seconds > 1 && progress.stage === 'rows' && progress.bytes > 0
              ? ` · ${n(Math.round(progress.done / progress.seconds))} a second · ${timeLeft(progress, bytes)} left`
              : ''}
          </>
        )}
        {failed &&
          'The import failed and nothing was recorded. Try again; if it fails again, see the log of the server.'}
      </div>
    </form>
  )
}

function timeLeft({ seconds, bytes: read }: Progress, bytes: number): string {
  const left = Math.ceil((seconds * (bytes - read)) / read)
  return left < 90 ? `${left} s` : `${Math.ceil(left / 60)} min`
}
