import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctEvent, retractEvent } from '@/lib/data/change-events'
import { publishEvent } from '@/lib/data/event-commands'
import { openRelease } from '@/lib/data/releases'
import { inTransaction } from '@/lib/data/transaction'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { type MadeRelease, makeRelease } from './make-release'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test?.drop())

const BY = { author: 'A test', note: null }

async function make(): Promise<{ made: MadeRelease; zip: Uint8Array }> {
  const pieces: Uint8Array[] = []
  const made = await makeRelease({
    connectionString: test.url,
    store: test.db,
    origin: 'https://demarche.example',
    texts: [{ name: 'CODEBOOK.md', text: '# Codebook\n' }],
    alsoWrite: async () => ({
      write: async (piece) => {
        pieces.push(piece)
      },
      end: async () => {},
    }),
  })
  return { made, zip: Buffer.concat(pieces) }
}
const filesOf = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, data]) => [name, strFromU8(data)]))

describe('a release', () => {
  let first: Awaited<ReturnType<typeof make>>
  beforeAll(async () => {
    first = await make()
  })

  it('holds every table that its data package describes, with the columns, sizes and hashes that it says', () => {
    const files = filesOf(first.zip)
    const described = JSON.parse(files['datapackage.json'] ?? '')
    expect(described.resources.map((r: { path: string }) => r.path)).toEqual([
      'events.csv',
      'sources.csv',
      'actors.csv',
      'companies.csv',
      'topics.csv',
      'stances.csv',
    ])
    for (const { path, bytes, hash, schema } of described.resources) {
      const text = files[path] ?? ''
      expect(Buffer.byteLength(text)).toBe(bytes)
      expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).toBe(hash)
      const [header, ...rows] = parse(text) as string[][]
      expect(header).toEqual(schema.fields.map((field: { name: string }) => field.name))
      expect(rows.length).toBeGreaterThan(0)
      for (const field of schema.fields) {
        if (!field.categories) continue
        const at = header?.indexOf(field.name) ?? -1
        const values = new Set<string>(field.categories.map((c: { value: unknown }) => String(c.value)))
        expect(rows.map((row) => row[at] ?? '').filter((cell) => cell !== '' && !values.has(cell))).toEqual(
          [],
        )
      }
    }
    const stance = described.resources[0].schema.fields.find((f: { name: string }) => f.name === 'stance')
    expect(stance).toMatchObject({ categoriesOrdered: true })
    expect(stance.categories.map((c: { value: string }) => c.value)).toEqual([
      'ban',
      'restrict',
      'review',
      'allow',
      'cooperate',
    ])
  })

  it('names its files with checksums that hold', () => {
    const { SHA256SUMS = '', ...files } = filesOf(first.zip)
    const told = Object.fromEntries(
      SHA256SUMS.trim()
        .split('\n')
        .map((line) => line.split('  ').reverse()),
    )
    expect(told).toEqual(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
      ),
    )
  })

  it('is the same bytes while the data are, and kept as it was written', async () => {
    const again = await make()
    expect(again.made).toMatchObject({ ok: false, reason: 'same' })
    expect(Buffer.compare(again.zip, first.zip)).toBe(0)
    const file = first.made.ok ? first.made.file : ''
    const kept = await openRelease(file, test.db)
    expect(kept?.release).toMatchObject({ file, bytes: first.zip.byteLength })
    await expect(test.db.$executeRaw`DELETE FROM "release"`).rejects.toThrow('a release is for good')
  })

  it('tells what was added, modified and withdrawn since the one before', async () => {
    const published = await publishEvent(buildEventFields({ title: 'A new step' }), BY, null, test.db)
    const [corrected, withdrawn] = await test.db.$queryRaw<{ id: string; version: number }[]>`
      SELECT "public_id" AS "id", "version" FROM "stance_event" WHERE "status" = 'published' ORDER BY "id" LIMIT 2`
    if (!published.ok || !corrected || !withdrawn) throw new Error('nothing to change')
    await inTransaction(
      (tx) => correctEvent(tx, corrected.id, corrected.version, buildEventFields({ title: 'Corrected' }), BY),
      test.db,
    )
    await inTransaction(
      (tx) => retractEvent(tx, withdrawn.id, withdrawn.version, 'It was satire', BY),
      test.db,
    )
    const { made, zip } = await make()
    expect(made.ok && made.changes.since).toBe(first.made.version)
    const log = filesOf(zip)['CHANGELOG.md'] ?? ''
    expect(log).toContain(`### Added (1)\n\n- \`${published.id}\` A new step`)
    expect(log).toContain(`### Modified (1)\n\n- \`${corrected.id}\` Corrected`)
    expect(log).toContain('### Withdrawn (1)')
    expect(log).toContain('It was satire')
  })
})
