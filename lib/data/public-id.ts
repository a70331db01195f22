import 'server-only'
import { createHash, randomFillSync } from 'node:crypto'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 10

/** Fetched in one go for some hundred ids: an import needs a million of them. */
const random = Buffer.alloc(4_096)
let used = random.length
/** Bytes from here on would make some letters likelier than others. */
const EVEN = 256 - (256 % ALPHABET.length)

function randomLetter(): string {
  for (;;) {
    if (used === random.length) {
      randomFillSync(random)
      used = 0
    }
    const byte = random[used++] as number
    if (byte < EVEN) return ALPHABET[byte % ALPHABET.length] as string
  }
}

/** A new public id: ten random characters, which nobody can enumerate (36^10 of them). */
export function newPublicId(): string {
  let id = ''
  for (let i = 0; i < LENGTH; i++) id += randomLetter()
  return id
}

/**
 * The public id of an event of the shipped dataset. It follows from the key, so that a link into the dataset leads to
 * the same event on every installation.
 */
export const publicIdOfKey = (key: string): string =>
  BigInt(`0x${createHash('sha256').update(key).digest('hex')}`)
    .toString(36)
    .slice(-LENGTH)
