import 'server-only'

/** The largest form that fits the limits of an event, and room to spare. */
const MOST_BYTES = 2_000_000

export type ReadFormBody =
  | { readonly ok: true; readonly form: FormData }
  | { readonly ok: false; readonly status: 400 | 413; readonly title: string }

/** The form in a request, read no further than is allowed whatever length it claims. */
export async function readFormBody(request: Request): Promise<ReadFormBody> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  try {
    if (request.body)
      for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
        bytes += chunk.byteLength
        if (bytes > MOST_BYTES) return { ok: false, status: 413, title: 'The form is too large' }
        chunks.push(chunk)
      }
    const type = request.headers.get('content-type') ?? ''
    const form = await new Response(new Blob(chunks), { headers: { 'content-type': type } }).formData()
    return { ok: true, form }
  } catch {
    return { ok: false, status: 400, title: 'This is not a form' }
  }
}
