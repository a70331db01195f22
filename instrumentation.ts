/** Runs once in each server process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { dropForgedAddresses } = await import('@/lib/http/client-address')
  dropForgedAddresses()
  const { startJobs } = await import('@/lib/jobs/start-jobs')
  startJobs()
}
