import 'server-only'
import { createHash, randomInt } from 'node:crypto'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 10

/** A new public id: ten random characters, which nobody can enumerate (36^10 of them). */
export const newPublicId = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/**
 * The public id of an event of the shipped dataset. It follows from the key, so that a link into the dataset leads to
 * the same event on every installation.
 */
export const publicIdOfKey = (key: string): string =>
  BigInt(`0x${createHash('sha256').update(key).digest('hex')}`)
    .toString(36)
    .slice(-LENGTH)
