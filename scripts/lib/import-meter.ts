import { Presets, SingleBar } from 'cli-progress'
import type { ImportProgress } from '@/lib/data/import/import-options'
import type { ImportAnswer } from '@/lib/schemas/import-answer'

/** Lines where nobody sees a bar move, so often that nobody thinks it hangs. */
const EVERY_MS = 5_000
const STAGE = { rows: 'reading', indexes: 'building indexes', spans: 'folding stances' } as const
const n = (count: number) => Math.round(count).toLocaleString('en')

/**
 * Shows on the error output how far an import is: rows, rate, time left. On a terminal a bar, else a line every few
 * seconds. How much is left follows from the bytes of the file.
 */
export function meter(bytes: number) {
  const began = performance.now()
  const onTerminal = process.stderr.isTTY === true
  let read = 0
  let rows = 0
  let told = began
  let stage: ImportProgress['stage'] = 'rows'
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: '{bar} {percentage} % · {rows} rows · {rate}/s · {left}{stage}',
      clearOnComplete: true,
      hideCursor: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  )
  if (onTerminal) bar.start(Math.max(bytes, 1), 0, { rows: 0, rate: 0, left: '', stage: '' })

  const payload = () => {
    const seconds = (performance.now() - began) / 1000
    const left = stage === 'rows' && read > 0 ? (seconds * (bytes - read)) / read : null
    return {
      rows: n(rows),
      rate: n(rows / Math.max(seconds, 0.001)),
      left: left === null ? '' : `${left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`} left`,
      stage: stage === 'rows' ? '' : STAGE[stage],
    }
  }
  return {
    read(count: number) {
      read += count
    },
    tell(progress: ImportProgress) {
      const changed = stage !== progress.stage
      stage = progress.stage
      if (stage === 'rows') rows = progress.done
      const now = performance.now()
      if (onTerminal) bar.update(read, payload())
      else if (changed || now - told >= EVERY_MS) {
        told = now
        const { rate, left } = payload()
        const percent = bytes > 0 ? Math.floor((100 * read) / bytes) : 100
        console.error(
          [`${percent} %`, `${n(rows)} rows`, `${rate}/s`, left, stage === 'rows' ? '' : STAGE[stage]]
            .filter(Boolean)
            .join(' · '),
        )
      }
    },
    stop(answer: ImportAnswer) {
      if (onTerminal) bar.stop()
      const seconds = (performance.now() - began) / 1000
      console.error(
        `${n(answer.rows)} rows in ${seconds.toFixed(1)} s (${n(answer.rows / Math.max(seconds, 0.001))} a second), ${answer.applied ? 'applied' : 'nothing written'}`,
      )
    },
  }
}
