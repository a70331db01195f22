import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'

/** Whatever the API does not have, in the form in which it tells every error: a program cannot read a page. */
export const GET = (): Response =>
  openToAll(
    problem(404, 'Not found', {
      detail:
        'The API has nothing at this address. It has /api/v1/events, /api/v1/events/{id} and /api/v1/matrix.',
    }),
  )

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
