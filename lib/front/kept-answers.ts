import type { OutgoingHttpHeaders } from 'node:http'
import type { Coding } from './packing'

/** A whole answer as it was sent, and what it was made from. */
export interface KeptAnswer {
  readonly version: string
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly tag: string
  readonly plain: Buffer
  /** As it was asked for so far. */
  readonly packed: Readonly<Partial<Record<Coding, Buffer>>>
}

/**
 * Answers by what was asked. One that was made from another version of the data is as good as none, so nothing needs to
 * be thrown away when something is written: the next reader's version is another.
 */
export class KeptAnswers {
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  readonly #mostBytes: number
  // A Map keeps the order of insertion: the first is the one used longest ago.
  readonly #kept = new Map<string, KeptAnswer>()
  readonly #underWay = new Map<string, Promise<void>>()
  #bytes = 0

  get(key: string, version: string): KeptAnswer | null {
    const answer = this.#kept.get(key)
    if (answer?.version !== version) return null
    this.#kept.delete(key)
    this.#kept.set(key, answer)
    return answer
  }

  put(key: string, answer: KeptAnswer): void {
    this.#drop(key)
    const size = sizeOf(answer)
    if (size > this.#mostBytes / 4) return
    this.#kept.set(key, answer)
    this.#bytes += size
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) break
      this.#drop(oldest)
    }
  }

  /** The making of this answer, if somebody is at it: to wait for instead of making it twice. */
  making(key: string, version: string): Promise<void> | null {
    return this.#underWay.get(`${version} ${key}`) ?? null
  }

  /** Says that one makes it; the answer is to be called when it is kept, or will not be. */
  begin(key: string, version: string): () => void {
    const name = `${version} ${key}`
    let done = () => {}
    this.#underWay.set(
      name,
      new Promise((resolve) => {
        done = () => {
          this.#underWay.delete(name)
          resolve()
        }
      }),
    )
    return done
  }

  #drop(key: string): void {
    const answer = this.#kept.get(key)
    if (!answer) return
    this.#kept.delete(key)
    this.#bytes -= sizeOf(answer)
  }
}

const sizeOf = ({ plain, packed }: KeptAnswer): number =>
  Object.values(packed).reduce((sum, body) => sum + body.length, plain.length + 1_000)
