import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

/** Names of the field, as Accept-Encoding and Content-Encoding have them; the better first. */
const CODINGS = ['br', 'gzip'] as const
export type Coding = (typeof CODINGS)[number]

/** Smaller answers do not shrink. */
const LEAST_TO_PACK = 1_000
/** A further level costs more time than it saves bytes. */
const GZIP_LEVEL = 5
const BROTLI_QUALITY = 5

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/** The best coding that a reader takes (RFC 9110, 12.5.3: one with q=0 is refused); `null` if all must come as it is. */
export function codingFor(headers: IncomingHttpHeaders): Coding | null {
  const offers = String(headers['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
  const taken = offers.filter(([, q]) => !q || Number(q.replace(/^q\s*=\s*/, '')) !== 0).map(([name]) => name)
  return CODINGS.find((coding) => taken.includes(coding)) ?? null
}

/** Whether packing is worth while. */
export const canShrink = (plain: Buffer): boolean => plain.length >= LEAST_TO_PACK

/**
 * A page says much twice, once to be read and once for its scripts, hundreds of kilobytes apart: Brotli sees that far
 * back, gzip does not.
 */
export const pack = (plain: Buffer, coding: Coding): Promise<Buffer> =>
  coding === 'gzip'
    ? gzipped(plain, { level: GZIP_LEVEL })
    : brotlied(plain, {
        params: {
          [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [zlib.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      })
