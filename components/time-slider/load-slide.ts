import { readSlide, type SlideData, type SlidePayload } from './slide-payload'
import type { Away } from './slide-store'

export type Loaded = Pick<Away, 'parts'> & { readonly data: SlideData }

// What was asked for last is kept: the days of one page are gone through one after the other.
let kept: { readonly address: string; readonly answer: Promise<Loaded> } | null = null

/** What a page needs to show other days. Asked for once, whoever asks; after a failure the next one asks again. */
export function loadSlide(address: string): Promise<Loaded> {
  if (kept?.address === address) return kept.answer
  const answer = Promise.all([fetchSlide(address), import('./followed-parts')]).then(([data, parts]) => ({
    data,
    parts,
  }))
  kept = { address, answer }
  answer.catch(() => {
    if (kept?.address === address) kept = null
  })
  return answer
}

async function fetchSlide(address: string): Promise<SlideData> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return readSlide((await answer.json()) as SlidePayload)
}
