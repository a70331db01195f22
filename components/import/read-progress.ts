export interface Progress {
  readonly stage: 'rows' | 'indexes' | 'spans'
  readonly done: number
  readonly bytes: number
  readonly seconds: number
}

/** Sends the form and tells how far its import is; whether it came to its end. */
export async function readProgress(
  address: string,
  form: FormData,
  tell: (progress: Progress) => void,
): Promise<boolean> {
  const began = performance.now()
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/x-ndjson' },
    })
    if (!answer.ok || !answer.body) return false
    let rest = ''
    let done = false
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const told = JSON.parse(line) as Omit<Progress, 'stage'> & {
          stage: Progress['stage'] | 'done' | 'failed'
        }
        if (told.stage === 'done') done = true
        else if (told.stage !== 'failed')
          tell({ ...told, stage: told.stage, seconds: (performance.now() - began) / 1000 })
      }
    }
    return done
  } catch {
    return false
  }
}
