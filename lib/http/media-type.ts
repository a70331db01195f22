import { problem } from './problem'

/** 415 for a body that is not of one of these types in UTF-8, or compressed; `null` where it can be read. */
export function refuseMediaType(request: Request, types: readonly string[]): Response | null {
  const encoding = request.headers.get('content-encoding')
  if (encoding !== null && encoding.trim().toLowerCase() !== 'identity')
    return refuse(`A body compressed as ${encoding.slice(0, 40)} is not read: send it as it is.`)
  if (types.length === 0) return null
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?(utf-?8|us-ascii)"?$/.test(charset)
  if (types.includes(type.trim()) && isUtf8) return null
  return refuse(`Send the body in UTF-8, with the header Content-Type: ${types.join(' or ')}.`)
}

const refuse = (detail: string): Response => problem(415, 'Unsupported media type', { detail })
