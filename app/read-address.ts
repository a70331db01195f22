import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/** The full address of a path, for readers who have it on paper: `PUBLIC_URL`, else the host that was asked. */
export async function readAddress(path: string): Promise<string> {
  const given = await headers()
  const origin =
    env().PUBLIC_URL?.replace(/\/$/, '') ??
    `${given.get('x-forwarded-proto')?.split(',')[0] ?? 'http'}://${given.get('host') ?? 'localhost'}`
  return origin + path
}
