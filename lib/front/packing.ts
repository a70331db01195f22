import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliDecompress,
  gunzip,
  gzip,
  gzipSync,
  inflate,
  constants as zlib,
} from 'node:zlib'

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

/** Up to this, packing takes less time than handing it to another thread and back. */
const MOST_AT_ONCE = 65_536
/** Half the time of the level above, for a fourteenth more bytes. */
const GZIP_LEVEL_AT_ONCE = 3

/** The same of what is made for one reader: a program that lists events waits for this more often than for the network. */
export const packAtOnce = (plain: Buffer, coding: Coding): Buffer | Promise<Buffer> =>
  coding === 'gzip' && plain.length <= MOST_AT_ONCE
    ? gzipSync(plain, { level: GZIP_LEVEL_AT_ONCE, chunkSize: MOST_AT_ONCE })
    : pack(plain, coding)

const UNPACKED: Readonly<Record<string, (packed: Buffer) => Promise<Buffer>>> = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
}

/** What the framework has packed already; as it is where it has not. `coding` is the header Content-Encoding. */
export const unpack = async (body: Buffer, coding: unknown): Promise<Buffer> =>
  body.length > 0 ? ((await UNPACKED[String(coding)]?.(body)) ?? body) : body
