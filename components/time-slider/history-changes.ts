type Kind = 'push' | 'replace' | 'traverse'

const listeners = new Set<(kind: Kind) => void>()
const tell = (kind: Kind) => {
  for (const listener of listeners) listener(kind)
}

/**
 * Tells when the address has become another one without us: written by way of `window.history` by the framework, which
 * writes its own address whenever it draws a page, or by another part of ours; or by the Back or Forward button. Called in the
 * same task, before the framework acts upon it. Returns what ends it.
 */
export function onHistoryChange(listener: (kind: Kind) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Writes past the framework, which is not told and draws nothing; what it keeps in the entry stays there. */
export function writeHistory(kind: 'push' | 'replace', address: string): void {
  const method = kind === 'push' ? 'pushState' : 'replaceState'
  History.prototype[method].call(window.history, window.history.state, '', address)
}

/**
 * To be called once, before the framework is there (instrumentation-client.ts): of the listeners of `popstate` the first
 * that came is the first that is told, and the framework may write before the others are.
 */
export function watchHistory(): void {
  const { history } = window
  const push = history.pushState.bind(history)
  const replace = history.replaceState.bind(history)
  history.pushState = (...entry) => {
    push(...entry)
    tell('push')
  }
  history.replaceState = (...entry) => {
    replace(...entry)
    tell('replace')
  }
  window.addEventListener('popstate', () => tell('traverse'))
}
