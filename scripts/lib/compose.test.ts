import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './paths.mjs'

it('compose.yaml gives the app whatever variable stands in .env, and starts without that file', () => {
  const [, app = ''] =
    /^ {2}app:\n((?: {4}.*\n| *\n)+)/m.exec(readFileSync(join(ROOT, 'compose.yaml'), 'utf8')) ?? []
  expect(app).toMatch(/^ {4}env_file: \[\{ path: \.env, required: false \}\]$/m)
})
