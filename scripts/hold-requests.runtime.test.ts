import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from './lib/build.mjs'
import { ROOT } from './lib/paths.mjs'
import { freePort } from './lib/port.mjs'
import { spawnNode, stop } from './lib/processes.mjs'

let port: number
let app: ReturnType<typeof spawnNode>

beforeAll(async () => {
  await ensureBuilt(() => {})
  port = await freePort()
  app = spawnNode([join(ROOT, 'scripts', 'serve.mjs')], {
    detached: true,
    // Nothing answers there: what goes past the porter is told of a failure, and not to try again.
    env: {
      ...process.env,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing',
      PORT: String(port),
      NODE_ENV: 'production',
      JOBS: 'off',
    },
  })
}, 900_000)
afterAll(() => stop(app, 10_000))

it('who comes while the app is starting is answered by the porter, too', async () => {
  const seen: (string | null)[] = []
  while (seen.length < 30) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/events`).catch(() => null)
    if (answer) seen.push(`${answer.status} ${answer.headers.get('retry-after')}`)
    else await pause(5)
    await answer?.arrayBuffer()
  }
  expect(new Set(seen)).toEqual(new Set(['503 5']))
}, 120_000)
