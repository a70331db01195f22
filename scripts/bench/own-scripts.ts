import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../lib/paths.mjs'

/** As it travels, packed. */
export async function packedBytes(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length
}

/** What the framework loads on every page, however empty: said by the build itself. */
const ofFramework = (): readonly string[] =>
  (
    JSON.parse(readFileSync(join(ROOT, '.next', 'build-manifest.json'), 'utf8')) as {
      rootMainFiles: string[]
    }
  ).rootMainFiles

/** The packed bytes of the scripts that a page loads beyond what an empty page of the same Next does. */
export async function ownScriptBytes(origin: string, page: string): Promise<number> {
  const html = await (await fetch(origin + page)).text()
  const framework = ofFramework()
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    // For browsers older than those that know modules.
    .filter(([tag]) => !/\snomodule/i.test(tag))
    .map(([, path]) => path?.split('?')[0] ?? '')
    .filter((path) => !framework.some((file) => path.endsWith(file)))
  const sizes = await Promise.all([...new Set(scripts)].map((path) => packedBytes(origin + path)))
  return sizes.reduce((sum, size) => sum + size, 0)
}
