import type { NextRequest } from 'next/server'
import { quickAdd } from '../../event-form/quick-add'

export const dynamic = 'force-dynamic'

/** Reads one line into the fields of the form: `?text=UK bans Huawei 5G`. */
export async function GET(request: NextRequest): Promise<Response> {
  const text = (request.nextUrl.searchParams.get('text') ?? '').slice(0, 500)
  return Response.json(await quickAdd(text), { headers: { 'Cache-Control': 'no-store' } })
}
