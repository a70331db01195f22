import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useTransition } from 'react'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { keptHash } from '../why/asked-cell'
import { type Loaded, loadSlide } from './load-slide'
import { findMap, patchMap } from './patch-map'
import { findGrid, patchMatrix } from './patch-matrix'
import { addressOn, movedLink, spansAddress } from './slide-address'
import { setAway } from './slide-store'
import { useLargeDays } from './use-large-days'
import { useSlideAddress } from './use-slide-address'

/** After so long without a step the page is asked for anew, whole. */
const SETTLE_MS = 1_000
/** After so long a rest the next step is another slide, with an entry of its own in the history. */
const REST_MS = 5_000

interface Slid {
  readonly path: string
  readonly view: ViewState
  /** The day for which the server rendered the page. */
  readonly asOf: Day
  readonly today: Day
  /** Another value with every answer of the server: the page may have been written anew. */
  readonly answer: unknown
  /** Whether the page has too many cells for their lives: then those of each day come from the server (`useLargeDays`). */
  readonly isLarge: boolean
  /** The days on which something changes. */
  readonly days: readonly Day[]
}

/**
 * The day that a page shows, and how it gets to another: the address, cells and parts that follow at once, and
 * the page as a whole, from the server, once the slide has come to rest. All of one slide is one step of the Back
 * button; it ends when the focus leaves the slider, or after a rest.
 */
export function useSlide({ path, view, asOf, today, answer, isLarge, days }: Slid) {
  const router = useRouter()
  const [, ask] = useTransition()
  const searchParams = useSearchParams()
  const [day, setDay] = useState(asOf)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const { isComing, hasFailed } = useLargeDays({ isLarge, view, day, asOf, answer, days })
  const settleTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The day that is shown; ahead of what is drawn while React draws it. */
  const shown = useRef<Day>(asOf)
  /** The day for which the server rendered what is on the screen. */
  const drawn = useRef<Day>(asOf)
  const source = spansAddress(path, view)
  const wanted = useRef(source)
  wanted.current = source
  /** Whether the address came to its day without us since the last answer. */
  const isFromElsewhere = useRef(false)
  const lastAnswer = useRef(answer)

  const onElsewhere = useCallback((to: Day) => {
    clearTimeout(settleTimer.current)
    isFromElsewhere.current = true
    shown.current = to
    setDay(to)
  }, [])
  const address = useSlideAddress({ path, view, today, shown, onElsewhere })

  const load = useCallback(async () => {
    if (isLarge) return
    // Without it the page still comes to the day from the server.
    const answer = await loadSlide(source).catch(() => null)
    if (answer && wanted.current === source) setLoaded(answer)
  }, [source, isLarge])

  const settle = useCallback(() => {
    clearTimeout(settleTimer.current)
    clearTimeout(restTimer.current)
    address.write()
    restTimer.current = setTimeout(address.end, REST_MS)
    if (shown.current === drawn.current) return
    const href = addressOn(path, view, shown.current, today) + keptHash(location.hash)
    ask(() => router.replace(href, { scroll: false }))
  }, [path, view, today, router, address])

  const goTo = useCallback(
    (to: Day) => {
      shown.current = to
      setDay(to)
      load()
      clearTimeout(settleTimer.current)
      clearTimeout(restTimer.current)
      address.writeSoon()
    },
    [address, load],
  )

  const settleSoon = useCallback(() => {
    clearTimeout(settleTimer.current)
    settleTimer.current = setTimeout(settle, SETTLE_MS)
  }, [settle])

  const end = useCallback(() => {
    if (!address.isSliding.current) return
    settle()
    address.end()
  }, [settle, address])

  // The framework has drawn something that is not of the day shown: an entry it had not been told of, or it was
  // interrupted while it asked for ours, by the panel of a cell say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it draws comes with its idea of the address.
  useEffect(() => {
    const isAnswer = answer !== lastAnswer.current
    lastAnswer.current = answer
    if (shown.current !== asOf && (!isAnswer || isFromElsewhere.current)) settleSoon()
    if (isAnswer) isFromElsewhere.current = false
  }, [searchParams, answer, asOf])

  // Data of another view are of no use.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new source is what matters.
  useEffect(() => setLoaded(null), [source])

  const places = useRef<{
    readonly answer: unknown
    readonly data: unknown
    readonly grid: ReturnType<typeof findGrid>
    readonly map: ReturnType<typeof findMap>
  }>(undefined)
  // Before the eye sees it: what the server wrote for its day reads as of ours.
  useLayoutEffect(() => {
    drawn.current = asOf
    setAway(loaded && day !== asOf ? { day, ...loaded } : null)
    if (!loaded) return
    const { data } = loaded
    const last = places.current
    const found =
      last && last.answer === answer && last.data === data
        ? last
        : { answer, data, grid: findGrid(document, data), map: findMap(document, data) }
    places.current = found
    if (found.grid) patchMatrix(found.grid, data.names, { day, pageDay: asOf, vs: view.vs })
    if (found.map) patchMap(found.map, data, day)
  }, [day, asOf, loaded, answer, view.vs])

  useEffect(
    () => () => {
      clearTimeout(settleTimer.current)
      clearTimeout(restTimer.current)
      setAway(null)
    },
    [],
  )

  // As long as the page shows another day than its own, its links lead to the day that is shown.
  useEffect(() => {
    if (day === asOf) return
    const onClick = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('main a[href]') : null
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      if (link.closest('.time-slider, .follows, .matrix tbody') || link.origin !== location.origin) return
      const href = movedLink(new URL(link.href), view.asOf, shown.current, today)
      if (href === null) return
      event.preventDefault()
      event.stopPropagation()
      router.push(href)
    }
    window.addEventListener('click', onClick, { capture: true })
    return () => window.removeEventListener('click', onClick, { capture: true })
  }, [day, asOf, view.asOf, today, router])

  return {
    day,
    histories: loaded?.data.histories ?? null,
    names: loaded?.data.names ?? null,
    load,
    goTo,
    settle,
    settleSoon,
    end,
    /** A day is shown whose cells are not there yet. */
    isBusy: isComing,
    hasFailed: isComing && hasFailed,
  }
}
