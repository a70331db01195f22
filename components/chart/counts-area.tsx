'use client'

import { useEffect } from 'react'
import { Area, AreaChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { TOKENS } from '@/components/stance/palette'
import { StanceChip } from '@/components/stance/stance-chip'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE, STANCES } from '@/lib/domain/stance'
import type { CountSteps } from './counts-layout'

export interface CountsAreaProps {
  readonly label: string
  readonly counted: string
  readonly steps: CountSteps
  readonly top: number
  readonly onDrawn: (isDrawn: true) => void
}

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/** The interactive chart: the same steps in the same box as the picture from the server, which keeps axis and labels. */
export function CountsArea({ label, counted, steps, top, onDrawn }: CountsAreaProps) {
  useEffect(() => onDrawn(true), [onDrawn])
  const data = steps.map(({ day, counts }) => ({ time: toTime(day), ...counts }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={data} margin={{ top: 0, right: 0, bottom: 0, left: 0 }} aria-label={label}>
        <XAxis dataKey="time" type="number" scale="time" domain={['dataMin', 'dataMax']} hide />
        <YAxis domain={[0, top]} hide />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: TOKENS.ink, strokeWidth: 1 }}
          content={({ active, label: time }) =>
            active && time !== undefined ? (
              <Reading time={Number(time)} counted={counted} steps={steps} />
            ) : null
          }
        />
        {STANCES.map((stance) => (
          <Area
            key={stance}
            type="stepAfter"
            dataKey={stance}
            stackId="stances"
            isAnimationActive={false}
            fill={TOKENS.stance[stance].fill}
            fillOpacity={1}
            stroke={TOKENS.paper}
            strokeWidth={1}
            activeDot={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  )
}

function Reading({ time, counted, steps }: { time: number; counted: string; steps: CountSteps }) {
  const step = steps.find(({ day }) => day === toDay(time))
  if (!step) return null
  return (
    <div className="counts-reading">
      <p>
        {formatPartialDate(step.day)}, {counted}
      </p>
      <ul>
        {[...STANCES].reverse().map((stance) => (
          <li key={stance}>
            <StanceChip stance={stance} state="deed" decorative /> {STANCE[stance].label}
            <b>{step.counts[stance]}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
