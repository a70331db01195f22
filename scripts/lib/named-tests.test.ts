import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './paths.mjs'

const TEST = /`([\w/@.-]+\.(?:test|spec)\.tsx?)`(?:\s+"([^"]+)")?/g

/** Journeys are named without their folder. */
const find = (name: string): string | undefined =>
  [name, join('e2e', name)].map((path) => join(ROOT, path)).find((path) => existsSync(path))

it.each(['docs/security.md', 'docs/accessibility.md', 'docs/deploy.md'])(
  'the tests that %s names are there, under the titles that it quotes',
  (document) => {
    const named = [...readFileSync(join(ROOT, document), 'utf8').matchAll(TEST)]
    expect(named.length).toBeGreaterThan(0)
    const missing = named.filter(([, name = '', title]) => {
      const file = find(name)
      if (!file) return true
      const text = readFileSync(file, 'utf8')
      // What stands for several titles is left out of the quotation.
      return (title ?? '').split('…').some((part) => !text.includes(part.trim()))
    })
    expect(missing.map(([quoted]) => quoted)).toEqual([])
  },
)

it('docs/security.md names a test for each threat', () => {
  const [, ...rows] = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => !/\.(?:test|spec)\.tsx?`/.test(row.split('|')[3] ?? ''))).toEqual([])
})
