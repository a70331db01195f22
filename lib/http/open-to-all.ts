/** Anyone may read from anywhere: scripts of other sites included. No cookie is ever looked at on such a call. */
const OPEN = ['access-control-allow-origin', '*'] as const

/** The same answer, readable by the scripts of other sites. */
export function openToAll(response: Response): Response {
  response.headers.set(...OPEN)
  // Beside what else an answer depends on.
  const vary = response.headers.get('vary')
  if (!vary?.includes('accept-encoding'))
    response.headers.set('vary', [vary, 'accept-encoding'].filter(Boolean).join(', '))
  return response
}
