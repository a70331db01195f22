import 'server-only'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import busboy from 'busboy'

/** Larger files go by the command line or the API, which keep none. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_PASTED = 2_000_000

export class UploadError extends Error {
  constructor(
    readonly status: 400 | 413,
    message: string,
    readonly isEmpty = false,
  ) {
    super(message)
  }
}

interface Upload {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Throws where the form does not say what is between its parts. */
function parserFor(type: string): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { fileSize: MOST_BYTES, files: 1, fields: 5, fieldSize: MOST_PASTED, parts: 10 },
    })
  } catch {
    throw new UploadError(400, 'This form cannot be read')
  }
}

/** The file of a multipart form, or the text that was pasted instead, as it comes: nothing is held whole. */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body)
    throw new UploadError(400, 'This is not a form')
  const body = Readable.fromWeb(request.body as unknown as NodeStream<Uint8Array>)
  const parser = parserFor(type)
  return new Promise<Upload>((resolve, reject) => {
    let pasted = ''
    let found = false
    parser.on('field', (field, value, { valueTruncated }) => {
      if (field !== 'text') return
      if (valueTruncated) reject(new UploadError(413, 'The text is longer than 2 MB: upload it as a file'))
      else pasted = value
    })
    parser.on('file', (_field, file, { filename }) => {
      if (!filename) {
        file.resume()
        return
      }
      found = true
      resolve({ name: filename.slice(0, 200), bytes: whole(file) })
    })
    parser.on('close', () => {
      if (found) return
      if (pasted.trim() === '') reject(new UploadError(400, 'No file was sent', true))
      else resolve({ name: 'pasted text', bytes: once(Buffer.from(pasted)) })
    })
    parser.on('error', () => reject(new UploadError(400, 'This form cannot be read')))
    body.on('error', () => reject(new UploadError(400, 'The file did not come whole')))
    body.pipe(parser)
  })
}

async function* whole(file: Readable & { truncated?: boolean }): AsyncGenerator<Uint8Array> {
  for await (const part of file) yield part as Uint8Array
  if (file.truncated)
    throw new UploadError(413, 'The file is larger than 256 MB: import it by the API or on the command line')
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
