/**
 * Whether a request that may change something was sent by another site's page, which the browser then tells in Origin.
 * `hosts`: those this site goes by. Without an Origin it was no browser, or nothing that changes anything.
 */
export function isForeign(method: string, origin: string | null, hosts: readonly (string | null)[]): boolean {
  if (origin === null || method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
  if (!URL.canParse(origin)) return true
  const { host } = new URL(origin)
  return !hosts.some((ours) => ours !== null && ours.toLowerCase() === host)
}
