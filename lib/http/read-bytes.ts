/**
 * The body of a request, read no further than is allowed whatever length it claims; `null` when there is more. What was
 * left unread would be taken for the next request of the connection: answer with `Connection: close`.
 */
export async function readBytes(request: Request, most: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  if (request.body)
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      bytes += chunk.byteLength
      if (bytes > most) return null
      chunks.push(chunk)
    }
  return new Blob(chunks)
}
