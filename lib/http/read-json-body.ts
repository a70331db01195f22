import { problem } from './problem'
import { readBytes } from './read-bytes'

export type ReadJsonBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly response: Response }

/** The JSON in a request, read no further than is allowed whatever length it claims; or the problem to answer with. */
export async function readJsonBody(request: Request, mostBytes: number): Promise<ReadJsonBody> {
  try {
    const bytes = await readBytes(request, mostBytes)
    if (!bytes) {
      const refused = refuse(
        413,
        'Content too large',
        `At most ${mostBytes.toLocaleString('en')} bytes are read.`,
      )
      // See readBytes: a client that sent its next request over this connection would be cut off.
      refused.response.headers.set('connection', 'close')
      return refused
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const body = JSON.parse(text) as unknown
    return isDeep(body)
      ? refuse(400, 'Bad request', `The body is nested more than ${MOST_DEEP} levels deep.`)
      : { ok: true, body }
  } catch {
    return refuse(400, 'Bad request', 'The body is not JSON in UTF-8.')
  }
}

const refuse = (status: 400 | 413, title: string, detail: string): Extract<ReadJsonBody, { ok: false }> => ({
  ok: false,
  response: problem(status, title, { detail }),
})

/** Nothing that is sent here needs more than four; what walks a value may then do so by calling itself. */
const MOST_DEEP = 32

function isDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEEP) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}
