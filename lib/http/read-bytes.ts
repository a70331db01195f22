import { sentBody } from './sent-body'

/**
 * The body of a request, read no further than is allowed whatever length it claims; `null` when there is more. What was
 * left unread would be taken for the next request of the connection: answer with `Connection: close`.
 */
export async function readBytes(request: Request, most: number): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of sentBody(request) ?? []) {
    bytes += chunk.byteLength
    if (bytes > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
