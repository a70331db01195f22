'use client'

import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react'

interface Card {
  readonly text: string
  /** In pixels from the corner of the figure. */
  readonly x: number
  readonly y: number
}

/**
 * What is under the pointer, in words; and a row of the table that has the pointer or the focus shows where its country
 * is. The figure says all of it without this.
 */
export function MapCard({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const [card, setCard] = useState<Card | null>(null)
  const point = ({ target }: SyntheticEvent) => {
    const frame = root.current
    if (!frame || !(target instanceof Element)) return
    for (const marked of frame.querySelectorAll('[data-on]')) marked.removeAttribute('data-on')
    const subject = target.closest('[data-code]')
    const code = subject?.getAttribute('data-code')
    if (!subject || !code) return setCard(null)
    for (const twin of frame.querySelectorAll(`[data-code="${CSS.escape(code)}"]`))
      twin.setAttribute('data-on', '')
    const text = subject.getAttribute('data-label')
    if (!text) return setCard(null)
    const at = (subject.querySelector('.map-mark') ?? subject).getBoundingClientRect()
    const corner = frame.getBoundingClientRect()
    setCard({
      text,
      x: Math.min(Math.max(at.left + at.width / 2 - corner.left, 110), corner.width - 110),
      y: at.top - corner.top,
    })
  }
  const leave = () => {
    for (const marked of root.current?.querySelectorAll('[data-on]') ?? []) marked.removeAttribute('data-on')
    setCard(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches; what can be used is inside.
    <div
      ref={root}
      className="map-watch"
      onPointerOver={point}
      onFocus={point}
      onPointerLeave={leave}
      onBlur={leave}
    >
      {children}
      {card && (
        <p className="map-card" aria-hidden="true" style={{ left: card.x, top: card.y }}>
          {card.text}
        </p>
      )}
    </div>
  )
}
