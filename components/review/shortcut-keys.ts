export type ShortcutPage = 'queue' | 'proposal' | 'intake'

interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

const HELP: Shortcut = { keys: ['?'], does: 'this list' }

export const SHORTCUTS: Readonly<Record<ShortcutPage, readonly Shortcut[]>> = {
  queue: [
    { keys: ['j', '↓'], does: 'next proposal (the arrows once one has the focus)' },
    { keys: ['k', '↑'], does: 'proposal before' },
    { keys: ['Enter'], does: 'open it' },
    { keys: ['x'], does: 'tick it' },
    HELP,
  ],
  proposal: [
    { keys: ['p'], does: 'to the button Publish: Enter publishes' },
    { keys: ['b'], does: 'send back: write the comment' },
    { keys: ['r'], does: 'reject: write the reason' },
    { keys: ['m'], does: 'merge: choose the event' },
    { keys: ['j', 'k'], does: 'next proposal that waits, the one before' },
    { keys: ['u'], does: 'up to the queue' },
    HELP,
  ],
  intake: [
    { keys: ['j', '↓'], does: 'next candidate (the arrows once one has the focus)' },
    { keys: ['k', '↑'], does: 'candidate before' },
    { keys: ['x'], does: 'choose it, or not' },
    { keys: ['d'], does: 'drop it, or take it back' },
    { keys: ['e'], does: 'correct it: to its first field; Escape leads back' },
    { keys: ['s'], does: 'to its sentence in the article' },
    { keys: ['p'], does: 'to the button that sends the chosen ones: Enter sends' },
    HELP,
  ],
}

/**
 * Which row a key leads to, of `count`, from the one that has the focus (-1: none). Arrows scroll the page as ever until
 * a row has the focus. `null` where the key is none of these or there is no row.
 */
export function nextRow(key: string, current: number, count: number): number | null {
  if (count === 0) return null
  const isArrow = key === 'ArrowDown' || key === 'ArrowUp'
  if (isArrow && current < 0) return null
  if (key === 'j' || key === 'ArrowDown') return Math.min(current + 1, count - 1)
  if (key === 'k' || key === 'ArrowUp') return current < 0 ? count - 1 : Math.max(current - 1, 0)
  return null
}

/** Whether a key goes to something that takes typing, where no shortcut may act. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  )
}
