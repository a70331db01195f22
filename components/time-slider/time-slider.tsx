'use client'

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { changeAfter, changeBefore } from '@/lib/domain/change-days'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { KeptParams } from '../view/kept-params'
import { type PackedChanges, unpackChanges } from './packed-changes'
import { addressOn } from './slide-address'
import { axisOf, dayAt, marksPath, placeOf } from './slide-axis'
import { dayOfKey } from './slide-keys'
import { changeInWords, dayInWords } from './slide-sentence'
import { useSlide } from './use-slide'

/** A whole play takes about so long, however much changed; no step is shorter or longer than these. */
const PLAY_MS = 30_000
const SHORTEST_STEP_MS = 80
const LONGEST_STEP_MS = 600
/** For whoever wants less motion: slow enough to be a row of still pictures. */
const STILL_STEP_MS = 1500

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  /** First and last year of the axis. */
  readonly years: readonly [number, number]
  /** The days on which something on the page changes, and how much. Another object with every answer of the server. */
  readonly packed: PackedChanges
  /** Whether the cells of each day come from the server, as the lives of so many do not travel. */
  readonly isLarge: boolean
  /** The years above the slider. */
  readonly children: ReactNode
}

/**
 * The time of a view. With scripts a slider: from change to change by the arrow keys and buttons, to any day by drag,
 * or played. Without them a date field, and links to the change before and the next.
 */
export function TimeSlider({ path, view, asOf, today, years, packed, isLarge, children }: Props) {
  const id = useId()
  const root = useRef<HTMLElement>(null)
  const range = useRef<HTMLInputElement>(null)
  const [isAlive, setIsAlive] = useState(false)
  const changes = useMemo(() => unpackChanges(packed), [packed])
  const days = useMemo(() => changes.map(([on]) => on), [changes])
  const { day, histories, names, load, goTo, settle, settleSoon, end, isBusy, hasFailed } = useSlide({
    path,
    view,
    asOf,
    today,
    answer: packed,
    isLarge,
    days,
  })
  const [isPlaying, setIsPlaying] = useState(false)
  const axis = useMemo(() => axisOf(years), [years])
  const marks = useMemo(() => marksPath(axis, changes), [axis, changes])
  const before = changeBefore(days, day)
  const after = changeAfter(days, day)
  const count = changes.find(([on]) => on === day)?.[1] ?? 0
  const told = histories && names && count > 0 ? changeInWords(histories, names, day) : null

  const step = (to: Day | null) => {
    setIsPlaying(false)
    if (to === null) return
    goTo(to)
    settleSoon()
  }

  // Whoever was quicker than the scripts moved the slider as browsers move one: it goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts have arrived.
  useEffect(() => {
    setIsAlive(true)
    const place = Number(range.current?.value)
    if (place !== placeOf(axis, asOf)) step(dayAt(axis, place))
  }, [])

  // Each step is timed from the one before it, so that a slow page is not overrun.
  useEffect(() => {
    // The next day is asked for when the one before it has come.
    if (!isPlaying || isBusy) return
    if (after === null) {
      setIsPlaying(false)
      settle()
      return
    }
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const pace = Math.min(LONGEST_STEP_MS, Math.max(SHORTEST_STEP_MS, PLAY_MS / Math.max(1, days.length)))
    const timer = setTimeout(
      () => {
        goTo(after)
      },
      isStill ? STILL_STEP_MS : pace,
    )
    return () => clearTimeout(timer)
  }, [isPlaying, isBusy, after, days.length, goTo, settle])

  async function play() {
    if (isPlaying) {
      setIsPlaying(false)
      settle()
      return
    }
    await load()
    if (after === null && days[0]) goTo(days[0])
    setIsPlaying(true)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = dayOfKey(event.key, { day, today, days, from: axis.from })
    if (to === undefined) return
    event.preventDefault()
    step(to)
  }

  const follow = (to: Day | null) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    step(to)
  }

  return (
    <section
      ref={root}
      className="time-slider no-print"
      aria-label="Time"
      aria-busy={isBusy || undefined}
      data-away={day === asOf ? undefined : ''}
      data-alive={isAlive || undefined}
      onFocus={load}
      onPointerEnter={load}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget) && !isPlaying) end()
      }}
    >
      {children}
      <div className="time-track">
        <svg
          className="time-marks"
          viewBox="0 0 1000 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path d={marks} vectorEffect="non-scaling-stroke" />
        </svg>
        <input
          ref={range}
          type="range"
          // A browser that comes back here must not bring the place of another day along.
          autoComplete="off"
          className="needs-js"
          aria-label="Day of this view"
          aria-describedby={`${id}-keys`}
          min={0}
          max={axis.length}
          step={1}
          value={placeOf(axis, day)}
          aria-valuetext={told ? `${formatPartialDate(day)}: ${told}` : dayInWords(day, count)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setIsPlaying(false)
            goTo(dayAt(axis, Number(event.target.value)))
            settleSoon()
          }}
          onPointerUp={settle}
        />
      </div>
      <div className="time-bar">
        <StepLink
          href={before && addressOn(path, view, before, today)}
          label="Previous change"
          sign="‹"
          day={before}
          onClick={follow(before)}
        />
        <button type="button" className="time-play needs-js" onClick={play} disabled={days.length === 0}>
          <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span> {isPlaying ? 'Pause' : 'Play'}
        </button>
        <StepLink
          href={after && addressOn(path, view, after, today)}
          label="Next change"
          sign="›"
          day={after}
          onClick={follow(after)}
        />
        <p className="time-day">
          <b>{formatPartialDate(day)}</b>
          {isBusy && (
            <span className="time-told"> {hasFailed ? 'not loaded, trying again …' : 'loading …'}</span>
          )}
          {count > 0 && (
            <span className="time-told"> {told ?? `${count} ${count === 1 ? 'change' : 'changes'}`}</span>
          )}
        </p>
        <form action={path} className="no-js">
          <KeptParams view={view} before="asOf" />
          <label htmlFor={`${id}-day`}>Day</label>
          <Input id={`${id}-day`} type="date" name="asOf" defaultValue={asOf} required />
          <KeptParams view={view} after="asOf" />
          <Button type="submit">Show</Button>
        </form>
      </div>
      <p id={`${id}-keys`} className="time-note needs-js">
        <span className="time-still">
          Play shows one change after the other, each for a second and a half, and moves nothing.{' '}
        </span>
        {isBusy
          ? hasFailed
            ? `The cells of ${formatPartialDate(day)} could not be loaded; those below are of another day. They are asked for again every few seconds.`
            : `The cells of ${formatPartialDate(day)} are on their way; those below are of another day.`
          : isLarge
            ? 'Arrow keys on the slider go from change to change, Page Up and Page Down by a year, End to today. Cells follow; counts and sentences once you stop.'
            : day === asOf
              ? 'Arrow keys on the slider go from change to change, Page Up and Page Down by a year, End to today.'
              : `Cells, counts and sentences follow; what is marked${path === '/matrix' ? ', the order of rows' : ''}${view.blocs.length > 0 ? ' and the members of a bloc' : ''} still as of ${formatPartialDate(asOf)}, until you stop.`}
      </p>
    </section>
  )
}

interface StepLinkProps {
  readonly href: string | null
  readonly label: string
  readonly sign: string
  readonly day: Day | null
  readonly onClick: (event: MouseEvent) => void
}

/** A link to the day of a change; where there is none, its place is kept. */
function StepLink({ href, label, sign, day, onClick }: StepLinkProps) {
  const face = <span aria-hidden="true">{sign}</span>
  if (href === null || day === null)
    return (
      <span className="time-step" data-off>
        {face}
      </span>
    )
  const words = `${label}: ${formatPartialDate(day)}`
  return (
    <a className="time-step" href={href} title={words} onClick={onClick}>
      {face}
      <span className="sr-only">{words}</span>
    </a>
  )
}
