'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CountsAreaProps } from './counts-area'

// The chart library is heavy: it is fetched only by a reader who comes near a chart.
const CountsArea = dynamic(() => import('./counts-area').then((m) => m.CountsArea), { ssr: false })

interface Props extends Omit<CountsAreaProps, 'onDrawn'> {
  /** The same picture without scripts; shown until the chart is there, and on paper. */
  readonly children: ReactNode
}

/** The place of a chart: the picture from the server, then the chart itself in the very same box. */
export function CountsPlot({ children, ...chart }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)
  const [isDrawn, setIsDrawn] = useState(false)

  useEffect(() => {
    const element = box.current
    if (!element || isNear) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { rootMargin: '300px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])

  return (
    <div ref={box} className="counts-box" data-drawn={isDrawn || undefined}>
      <div className="counts-still">{children}</div>
      {isNear && (
        <div className="counts-live">
          <CountsArea {...chart} onDrawn={setIsDrawn} />
        </div>
      )}
    </div>
  )
}
