import type { Instrumentation } from 'next'

/** Runs once in each server process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { dropForgedAddresses } = await import('@/lib/http/client-address')
  dropForgedAddresses()
  const { varyByDatetime } = await import('@/lib/http/vary-by-datetime')
  varyByDatetime()
  const { env } = await import('@/lib/env')
  if (env().LINK_CHECKS) {
    const { keepCheckingLinks, userAgent } = await import('@/lib/http/check-links')
    const { now } = await import('@/lib/clock')
    keepCheckingLinks(now, userAgent(env().PUBLIC_URL))
  }
  const { startJobs } = await import('@/lib/jobs/start-jobs')
  startJobs()
  // In development the framework streams pages and evaluates code: the porter is for what is built.
  if (process.env.NODE_ENV !== 'production') return
  const { installFront } = await import('@/lib/front/install-front')
  const { handlerOf } = await import('@/app/api/v1/events/handler-of')
  installFront(handlerOf)
}

/** Called for every error of a request that nobody caught, before it is answered. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteFault } = await import('@/lib/front/malformed-request')
  const id = headers['x-request-id']
  noteFault(Array.isArray(id) ? id[0] : id, error)
}
