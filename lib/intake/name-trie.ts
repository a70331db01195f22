import type { Token } from './tokens'
import { tokenise } from './tokens'

interface Node<T> {
  readonly next: Map<string, Node<T>>
  values: T[]
}

/** A word-by-word trie: finds the longest known name that begins at a token, in steps bounded by the longest name. */
export class NameTrie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] }

  add(name: string, value: T): void {
    const words = tokenise(name).filter((t) => t.kind !== 'mark')
    if (words.length === 0) return
    let node = this.root
    for (const word of words) {
      let next = node.next.get(word.norm)
      if (!next) {
        next = { next: new Map(), values: [] }
        node.next.set(word.norm, next)
      }
      node = next
    }
    node.values.push(value)
  }

  /** The longest name at `from` of which `accept` keeps at least one value; null when none begins there. */
  longestAt(
    tokens: readonly Token[],
    from: number,
    accept: (value: T, from: number, to: number) => boolean,
  ): { readonly to: number; readonly values: readonly T[] } | null {
    let node: Node<T> | undefined = this.root
    let found: { to: number; values: T[] } | null = null
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i]
      node = token && token.kind !== 'mark' ? node.next.get(token.norm) : undefined
      if (!node) break
      const to = i + 1
      const values = node.values.filter((v) => accept(v, from, to))
      if (values.length > 0) found = { to, values }
    }
    return found
  }
}
