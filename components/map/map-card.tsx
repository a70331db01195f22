'use client'

import { type MouseEvent, type ReactNode, type SyntheticEvent, useRef, useState } from 'react'
import { cellInHash } from '../why/asked-cell'
import { useAskedCell } from '../why/use-asked-cell'
import { WhyPanel } from '../why/why-panel'

interface Card {
  readonly text: string
  /** In pixels from the corner of the figure. */
  readonly x: number
  readonly y: number
}

/**
 * What is under the pointer, in words; and a row of the table that has the pointer or the focus shows where its country
 * is. A click on a country says why it reads so. The figure says all of it without this.
 */
export function MapCard({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const [card, setCard] = useState<Card | null>(null)
  const asked = useAskedCell(({ actor, issue }) => {
    const links = [...(root.current?.querySelectorAll(`a.map-state[data-code="${actor}"]`) ?? [])]
    const href = links[0]?.getAttribute('href')
    return href && new URL(href, location.href).searchParams.get('issue') === issue ? href : null
  })
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
  function onClick(event: MouseEvent) {
    const link = (event.target as Element).closest('a.map-state')
    const href = link?.getAttribute('href')
    if (!href?.startsWith('/why') || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const search = new URL(href, location.href).searchParams
    const cell = cellInHash(`#why=${search.get('actor')}/${search.get('issue')}`)
    if (!cell || !asked.open(cell)) return
    event.preventDefault()
    setCard(null)
  }

  const leave = () => {
    for (const marked of root.current?.querySelectorAll('[data-on]') ?? []) marked.removeAttribute('data-on')
    setCard(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches; what can be used is inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Enter key on a link is a click.
    <div
      ref={root}
      className="map-watch"
      onClick={onClick}
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
      {asked.href && <WhyPanel href={asked.href} onClose={asked.close} onLeave={asked.leave} />}
    </div>
  )
}
