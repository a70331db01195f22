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
}
