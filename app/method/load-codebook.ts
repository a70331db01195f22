import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from 'react'
import { eventPath } from '@/components/links'
import { publicIdOfKey } from '@/lib/data/public-id'
import { getStanceEvents } from '@/lib/data/stance-events'

/** The keys of the dataset that a text shows in `code type`: actor, company, topic, date, stance. */
const KEY = /`([a-z0-9]+(?:-[a-z0-9]+)*-\d{4}(?:-\d{2}){0,2}-(?:ban|restrict|review|allow|cooperate))`/g

/** The codebook that ships with the dataset, and where the example events in it are to be found here. */
export const loadCodebook = cache(async () => {
  const text = await readFile(join(process.cwd(), 'prisma/data/CODEBOOK.md'), 'utf8')
  const keys = [...text.matchAll(KEY)].flatMap((match) => match[1] ?? [])
  // An installation without the shipped dataset has none of them: no link is better than a dead one.
  const known = new Set((await getStanceEvents(keys.map(publicIdOfKey))).map((event) => event.id))
  const hrefs = new Map(
    keys.filter((key) => known.has(publicIdOfKey(key))).map((key) => [key, eventPath(publicIdOfKey(key))]),
  )
  return { text, hrefOfCode: (code: string): string | null => hrefs.get(code) ?? null }
})
