import 'server-only'
import { APIError } from 'better-auth'
import { headers } from 'next/headers'
import { clientAddress } from '@/lib/http/client-address'
import { isSecure } from '@/lib/http/public-address'
import { auth } from './auth'

/** What an action about accounts needs of its request. */
export async function requestAuth() {
  const sent = await headers()
  const { api } = await auth(isSecure(sent))
  return { api, headers: sent, address: clientAddress(sent) }
}

/** The library's code of what it refused, such as `INVALID_TOKEN`. Throws on what it did not expect itself. */
export function refusalCode(error: unknown): string {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error
  return error.body?.code ?? 'UNKNOWN'
}
