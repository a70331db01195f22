import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '@/lib/data/client'
import { env } from '@/lib/env'
import { makeRelease } from '@/lib/release/make-release'

// npm run release -- DIR: makes a release of the data, keeps it for /data/releases, and writes it to DIR as well.
const [folder] = process.argv.slice(2)
if (!folder || folder.startsWith('-')) {
  console.error('npm run release -- DIR')
  process.exit(1)
}
const text = async (name: string, file: string) => ({
  name,
  text: await readFile(new URL(`../prisma/data/${file}`, import.meta.url), 'utf8'),
})
await mkdir(folder, { recursive: true })
const db = connect(env().DATABASE_URL, 2)
try {
  const made = await makeRelease({
    connectionString: env().DATABASE_URL,
    store: db,
    origin: env().PUBLIC_URL?.replace(/\/$/, '') ?? null,
    texts: [await text('CODEBOOK.md', 'CODEBOOK.md'), await text('LICENSE', 'LICENSE')],
    async alsoWrite(file) {
      const stream = createWriteStream(join(folder, file))
      return {
        async write(piece) {
          if (!stream.write(piece)) await once(stream, 'drain')
        },
        async end() {
          stream.end()
          await once(stream, 'close')
        },
      }
    },
  })
  if (made.ok) {
    const { added, modified, withdrawn, since } = made.changes
    console.error(
      since === null
        ? `The first release: ${made.events} events`
        : `Since ${since}: ${added.length} added, ${modified.length} modified, ${withdrawn.length} withdrawn`,
    )
  } else {
    console.error(`Nothing has changed since ${made.version}: it is written once more`)
  }
  console.log(join(folder, made.file))
} finally {
  await db.$disconnect()
}
