import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useTransition } from 'react'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { keptHash } from '../why/asked-cell'
import { type Loaded, loadSlide } from './load-slide'
import { findMap, patchMap } from './patch-map'
import { findGrid, patchMatrix } from './patch-matrix'
import { addressOn, dayInAddress, movedLink, spansAddress } from './slide-address'
import { setAway } from './slide-store'
import { useLargeDays } from './use-large-days'

/** Browsers refuse more than a hundred changes of the address in half a minute: a reload meanwhile is caught up with, see below. */
const ADDRESS_PAUSE_MS = 350
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
 * The day that a page shows, and how it gets to another: cells and parts that follow at once, the address soon after,
 * and the page as a whole, from the server, once the slide has come to rest. All of one slide is one step of the Back
 * button; it ends when the focus leaves the slider, or after a rest.
 */
export function useSlide({ path, view, asOf, today, answer, isLarge, days }: Slid) {
  const router = useRouter()
  const [, ask] = useTransition()
  const inAddress = useSearchParams().get('asOf')
  const isHere = usePathname() === path
  const [day, setDay] = useState(asOf)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const { isComing, hasFailed } = useLargeDays({ isLarge, view, day, asOf, answer, days })
  const isSliding = useRef(false)
  /** The day whose address we wrote last: an address with another one comes from elsewhere, the Back button say. */
  const written = useRef<Day>(asOf)
  const addressTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const settleTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = useRef({ day, asOf })
  now.current = { day, asOf }
  const source = spansAddress(path, view)
  const wanted = useRef(source)
  wanted.current = source
  /** All days that this slide has written: the address of one may be told to us after the next is written. */
  const ours = useRef(new Set<Day>())
  /** Whether the Back or Forward button was used since an address was told to us. */
  const hasPopped = useRef(false)
  /** The day that the server was asked for and has not answered yet. */
  const asked = useRef<Day | null>(null)

  const load = useCallback(async () => {
    if (isLarge) return
    // Without it the page still comes to the day from the server.
    const answer = await loadSlide(source).catch(() => null)
    if (answer && wanted.current === source) setLoaded(answer)
  }, [source, isLarge])

  const writeAddress = useCallback(() => {
    clearTimeout(addressTimer.current)
    addressTimer.current = undefined
    const { day: to } = now.current
    if (written.current === to) return
    written.current = to
    ours.current.add(to)
    const address = addressOn(path, view, to, today) + keptHash(location.hash)
    if (isSliding.current) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
    isSliding.current = true
  }, [path, view, today])

  const settle = useCallback(() => {
    clearTimeout(settleTimer.current)
    clearTimeout(restTimer.current)
    writeAddress()
    restTimer.current = setTimeout(() => {
      isSliding.current = false
    }, REST_MS)
    const { day: to, asOf: rendered } = now.current
    if (to === rendered) return
    asked.current = to
    const address = addressOn(path, view, to, today) + keptHash(location.hash)
    ask(() => router.replace(address, { scroll: false }))
  }, [path, view, today, router, writeAddress])

  const goTo = useCallback(
    (to: Day) => {
      now.current = { ...now.current, day: to }
      setDay(to)
      load()
      clearTimeout(settleTimer.current)
      clearTimeout(restTimer.current)
      if (!isSliding.current) writeAddress()
      else addressTimer.current ??= setTimeout(writeAddress, ADDRESS_PAUSE_MS)
    },
    [writeAddress, load],
  )

  const settleSoon = useCallback(() => {
    clearTimeout(settleTimer.current)
    settleTimer.current = setTimeout(settle, SETTLE_MS)
  }, [settle])

  const end = useCallback(() => {
    if (!isSliding.current) return
    settle()
    isSliding.current = false
  }, [settle])

  // An address that we did not write: the Back button, or a link.
  useEffect(() => {
    const to = dayInAddress(inAddress, today)
    if (!isHere) return
    if (to === written.current) {
      hasPopped.current = false
      if (asOf === asked.current) asked.current = null
      return
    }
    if (to === asked.current && !hasPopped.current) {
      // The answer to a slide that has gone on since: its address comes back to the day that is shown.
      asked.current = null
      written.current = to
      addressTimer.current ??= setTimeout(writeAddress, ADDRESS_PAUSE_MS)
      return
    }
    if (ours.current.has(to) && !hasPopped.current) return
    hasPopped.current = false
    ours.current.clear()
    asked.current = null
    clearTimeout(settleTimer.current)
    written.current = to
    isSliding.current = false
    setDay(to)
  }, [inAddress, today, isHere, asOf, writeAddress])

  useEffect(() => {
    const onPopState = () => {
      // The Back button may also have closed a panel: then the day is the same.
      const to = new URLSearchParams(location.search).get('asOf')
      hasPopped.current = dayInAddress(to, today) !== written.current
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [today])

  // Whoever reloads while it slides comes back to the day that was shown.
  useEffect(() => {
    const onLeave = () => addressTimer.current !== undefined && writeAddress()
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [writeAddress])

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
      clearTimeout(addressTimer.current)
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
      const href = movedLink(new URL(link.href), view.asOf, now.current.day, today)
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
