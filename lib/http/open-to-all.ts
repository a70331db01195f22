/** Anyone may read from anywhere: scripts of other sites included. No cookie is ever looked at on such a call. */
const OPEN = { 'access-control-allow-origin': '*', vary: 'accept-encoding' } as const

/** The same answer, readable by the scripts of other sites. */
export function openToAll(response: Response): Response {
  for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value)
  return response
}
