import { isReadableForm, isReadableReply } from './action-arguments'
import { readBytes } from './read-bytes'

/** Forms hold 2 MB at most (`bodySizeLimit` in next.config.js). Next would refuse more as well, but as a failure of ours (500). */
const MOST_BYTES = 2 * 1024 * 1024

/**
 * 413 for what is larger than any form, also where its length is not told beforehand; 400 for what no form of this site
 * sends. Only of what Next takes for a Server Action, or whose length is not told; `null` where all is well.
 */
export async function refuseUnreadable(request: Request): Promise<Response | null> {
  const { method, headers } = request
  if (method === 'GET' || method === 'HEAD') return null
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) return tooLarge()
  const type = headers.get('content-type') ?? ''
  const isMultipart = type.startsWith('multipart/form-data')
  const isCall = headers.get('next-action') !== null
  if (!isMultipart && !isCall && headers.get('content-length') !== null) return null
  const body = await readBytes(request, MOST_BYTES)
  if (!body) return tooLarge()
  if (method !== 'POST' || (!isMultipart && !isCall)) return null
  return (await isReadable(body, type, isMultipart, isCall)) ? null : unreadable()
}

async function isReadable(
  body: Uint8Array<ArrayBuffer>,
  type: string,
  isMultipart: boolean,
  isCall: boolean,
): Promise<boolean> {
  // Next answers these itself.
  if (!isMultipart && type.startsWith('application/x-www-form-urlencoded')) return true
  if (!isMultipart) {
    const text = new TextDecoder().decode(body)
    return isReadableReply('0', (id) => (id === '0' ? text : null))
  }
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const part = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : null
    }
    return isCall ? isReadableReply('0', part) : isReadableForm(form.keys(), part)
  } catch {
    return false
  }
}

const tooLarge = () =>
  refuse(413, 'This form is larger than 2 MB, and nothing was done. Go back and shorten it.')
const unreadable = () =>
  refuse(
    400,
    'This form did not arrive as the page sends it, and nothing was done. Go back, load the page again, and send it once more.',
  )

const refuse = (status: 400 | 413, text: string) =>
  new Response(`${text}\n`, {
    status,
    // What was left unread would be taken for the next request of the connection.
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'close',
    },
  })
