import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client'
import { pool } from '@/lib/data/client'
import { env } from '@/lib/env'
import { pathOf } from './what-is-kept'

interface Metrics {
  readonly requests: Histogram
  readonly kept: Counter
  readonly readings: Counter
}
const own = globalThis as typeof globalThis & { demarcheMetrics?: Metrics }

/** The first parts of addresses that are counted each by itself; a list that nobody outside can lengthen. */
const ROUTES: ReadonlySet<string> = new Set(
  `matrix timeline map compare countries blocs companies issues events intake import review shifts s embed method search
  coverage changes why share data cite oembed submissions account admin sign-in sign-up api _next healthz readyz metrics`.split(
    /\s+/,
  ),
)

const routeOf = (url: string): string => {
  const first = pathOf(url).split('/')[1]?.split('.')[0] ?? ''
  return first === '' ? '/' : ROUTES.has(first) ? `/${first}` : 'other'
}

function metrics(): Metrics {
  own.demarcheMetrics ??= make()
  return own.demarcheMetrics
}

function make(): Metrics {
  collectDefaultMetrics()
  new Gauge({
    name: 'demarche_database_connections',
    help: 'Connections of this process to the database, and requests that wait for one',
    labelNames: ['state'],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool()
      this.set({ state: 'open' }, totalCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
    },
  })
  return {
    requests: new Histogram({
      name: 'demarche_request_seconds',
      help: 'From the arrival of a request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
    kept: new Counter({
      name: 'demarche_kept_answers_total',
      help: 'Requests whose answer may be kept, by whether it was',
      labelNames: ['kept'],
    }),
    readings: new Counter({
      name: 'demarche_readings_total',
      help: 'Where there are replicas: requests that only read, by what they were read from',
      labelNames: ['from'],
    }),
  }
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])

/** Nothing is counted where nobody may look. */
export function countRequest(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  if (!env().METRICS_TOKEN) return
  metrics().requests.observe(
    {
      method: METHODS.has(request.method ?? '') ? (request.method as string) : 'other',
      route: routeOf(request.url ?? ''),
      status: response.statusCode,
    },
    seconds,
  )
}

export function countKept(isKept: boolean): void {
  if (env().METRICS_TOKEN) metrics().kept.inc({ kept: String(isKept) })
}

/** From the primary where no replica was as far as it. */
export function countReading(from: 'replica' | 'primary'): void {
  if (env().METRICS_TOKEN) metrics().readings.inc({ from })
}

/** All of it as Prometheus reads it. */
export async function writeMetrics(): Promise<{ readonly text: string; readonly type: string }> {
  metrics()
  return { text: await register.metrics(), type: register.contentType }
}
