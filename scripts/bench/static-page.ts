import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NEXT } from '../lib/build.mjs'
import { ROOT } from '../lib/paths.mjs'
import { freePort } from '../lib/port.mjs'
import { runNode, spawnNode, stop } from '../lib/processes.mjs'
import { whenReady } from '../lib/when-ready.mjs'

// Outside of this app, whose settings the framework would take for those of the other.
const FOLDER = join(tmpdir(), `demarche-bench-static-${process.pid}`)

const LAYOUT = `export default ({ children }) => <html lang="en"><body>{children}</body></html>\n`

/**
 * Serves an app of the same Next whose pages are static: each says what a page of ours says, so that it is of the same
 * weight. Answers their addresses in the order of `pages`.
 */
export async function withStaticPages<T>(
  pages: readonly string[],
  use: (url: string, paths: readonly string[]) => Promise<T>,
): Promise<T> {
  rmSync(FOLDER, { recursive: true, force: true })
  const paths = pages.map((_, n) => `/page-${n}`)
  mkdirSync(join(FOLDER, 'app'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(FOLDER, 'node_modules'))
  writeFileSync(join(FOLDER, 'package.json'), '{ "type": "module", "private": true }')
  writeFileSync(join(FOLDER, 'app', 'layout.jsx'), LAYOUT)
  // Else the framework takes that of the folders above.
  writeFileSync(join(FOLDER, 'instrumentation.js'), 'export function register() {}\n')
  // What says that an app is ready.
  mkdirSync(join(FOLDER, 'app', 'readyz'))
  writeFileSync(join(FOLDER, 'app', 'readyz', 'page.jsx'), 'export default () => <p>ready</p>\n')
  for (const [n, html] of pages.entries()) {
    mkdirSync(join(FOLDER, 'app', `page-${n}`))
    // The framework sends it twice, once to be read and once for its scripts, as it does with ours.
    const body = JSON.stringify(mainOf(html))
    writeFileSync(
      join(FOLDER, 'app', `page-${n}`, 'page.jsx'),
      `export default () => <main dangerouslySetInnerHTML={{ __html: ${body} }} />\n`,
    )
  }
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const { code } = await runNode([NEXT, 'build', FOLDER, '--webpack'], { env, echo: true })
  if (code !== 0) throw new Error('the static pages of the benchmark could not be built')
  const port = await freePort()
  const app = spawnNode([NEXT, 'start', FOLDER, '-p', String(port)], { detached: true, env })
  try {
    await whenReady(port)
    return await use(`http://127.0.0.1:${port}`, paths)
  } finally {
    await stop(app, 10_000)
    rmSync(FOLDER, { recursive: true, force: true })
  }
}

const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html
