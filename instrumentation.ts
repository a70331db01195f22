import type { Instrumentation } from 'next'

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

/** Called for every error of a request that nobody caught, before it is answered. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteFault } = await import('@/lib/front/malformed-request')
  const id = headers['x-request-id']
  noteFault(Array.isArray(id) ? id[0] : id, error)
}
