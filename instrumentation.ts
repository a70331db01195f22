/** Runs once in each server process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { dropForgedAddresses } = await import('@/lib/http/client-address')
  dropForgedAddresses()
  // In development the framework streams pages and evaluates code: the porter is for what is built.
  if (process.env.NODE_ENV !== 'production') return
  const { installFront } = await import('@/lib/front/install-front')
  installFront()
}
