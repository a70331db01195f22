'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CountsAreaProps } from './counts-area'

// The chart library is heavier than all the rest of a page: it is fetched only by a reader who points at a chart, touches
// it or comes to it by keyboard.
const CountsArea = dynamic(() => import('./counts-area').then((m) => m.CountsArea), { ssr: false })

interface Props extends Omit<CountsAreaProps, 'onDrawn'> {
  /** The same picture without scripts; shown until the chart is there, and on paper. */
  readonly children: ReactNode
}

/** The place of a chart: the picture from the server, then the chart itself in the very same box. */
export function CountsPlot({ children, ...chart }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [isWanted, setIsWanted] = useState(false)
  const [isDrawn, setIsDrawn] = useState(false)
  const want = () => setIsWanted(true)

  useEffect(() => {
    // Whoever came by keyboard goes on in the chart, whose keys step through the days.
    if (!isDrawn || document.activeElement !== box.current) return
    const frame = requestAnimationFrame(() =>
      box.current?.querySelector<SVGElement>('.counts-live [tabindex="0"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [isDrawn])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a chart is no set of fields
    <div
      ref={box}
      className="counts-box"
      data-drawn={isDrawn || undefined}
      role="group"
      aria-label={chart.label}
      tabIndex={isDrawn ? -1 : 0}
      onPointerEnter={want}
      onFocus={want}
    >
      <div className="counts-still">{children}</div>
      {isWanted && (
        <div className="counts-live">
          <CountsArea {...chart} onDrawn={setIsDrawn} />
        </div>
      )}
    </div>
  )
}
