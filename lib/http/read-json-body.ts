import { problem } from './problem'
import { readBytes } from './read-bytes'

export type ReadJsonBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly response: Response }

/** The JSON in a request, read no further than is allowed whatever length it claims; or the problem to answer with. */
export async function readJsonBody(request: Request, mostBytes: number): Promise<ReadJsonBody> {
  try {
    const bytes = await readBytes(request, mostBytes)
    if (!bytes)
      return refuse(413, 'Content too large', `At most ${mostBytes.toLocaleString('en')} bytes are read.`)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytes.arrayBuffer())
    return { ok: true, body: JSON.parse(text) as unknown }
  } catch {
    return refuse(400, 'Bad request', 'The body is not JSON in UTF-8.')
  }
}

const refuse = (status: 400 | 413, title: string, detail: string): ReadJsonBody => ({
  ok: false,
  response: problem(status, title, { detail }),
})
