import 'server-only'
import { readBytes } from './read-bytes'

/** The largest form that fits the limits of an event, and room to spare. */
const MOST_BYTES = 2_000_000

export type ReadFormBody =
  | { readonly ok: true; readonly form: FormData }
  | { readonly ok: false; readonly status: 400 | 413; readonly title: string }

/** The form in a request, read no further than is allowed whatever length it claims. */
export async function readFormBody(request: Request): Promise<ReadFormBody> {
  try {
    const body = await readBytes(request, MOST_BYTES)
    if (!body) return { ok: false, status: 413, title: 'The form is too large' }
    const type = request.headers.get('content-type') ?? ''
    return { ok: true, form: await new Response(body, { headers: { 'content-type': type } }).formData() }
  } catch {
    return { ok: false, status: 400, title: 'This is not a form' }
  }
}
