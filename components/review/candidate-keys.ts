import { nextRow } from './shortcut-keys'

/**
 * Carries a key out on the candidates of an article: on the one that holds the focus, or that the keys came by last.
 * `false` where it means nothing.
 */
export function actOnCandidate(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-candidate]')]
  const inside = document.activeElement?.closest<HTMLElement>('[data-candidate]')
  const current = inside ? rows.indexOf(inside) : -1
  const to = nextRow(key, current, rows.length)
  if (to !== null) rows[to]?.focus()
  else if (key === 'p') document.querySelector<HTMLElement>('[data-send="primary"]')?.focus()
  else {
    const target = inside?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    if (!target) return false
    if (target instanceof HTMLDetailsElement) {
      target.open = true
      target.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus()
    } else {
      target.click()
      // A button that changes its name when it is pressed may be another one now.
      if (key !== 's') inside?.focus()
    }
  }
  return true
}
