import { identified } from '@/lib/http/identified'
import { problem } from '@/lib/http/problem'
import { requestIdOf } from '@/lib/http/request-id'
import { callList } from '@/lib/interchange/api/calls'

/** Whatever the API does not have, in the form in which it tells every error: a program cannot read a page. */
export const GET = (request: Request): Response => {
  const addresses = [...new Set(callList.map(({ path }) => `/api/v1${path}`))]
  const detail = `The API has nothing at this address. It has ${addresses.join(', ')}. They are explained at /api/docs.`
  return identified(problem(404, 'Not found', { detail }), requestIdOf(request))
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as POST, GET as PUT }
