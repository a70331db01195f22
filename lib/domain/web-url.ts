/** Parameters that only tell who followed a link from where. They are dropped, so that one page has one address. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|ref_src|ref_url|cmpid|ito|ns_campaign|ns_mchannel|ns_source|at_medium|at_campaign)$/i

/** Longer addresses break mail programs and caches; none is needed for a page to be found. */
export const LONGEST_URL = 2_000

export type WebUrlFault = 'not-an-address' | 'not-web' | 'has-password' | 'too-long'

/** What is wrong with an address, and what to do. */
export const WEB_URL_FAULT: Readonly<Record<WebUrlFault, string>> = {
  'not-an-address': 'This is not a web address: it begins with https:// and names a site',
  'not-web': 'Only http and https addresses can be a source',
  'has-password': 'The address contains a user name or password: remove it',
  'too-long': `The address is longer than ${LONGEST_URL} letters: use the page’s short address`,
}

/**
 * The address of a page in the one form in which it is kept: http or https, host in lower case, no tracking
 * parameters, no default port, no text fragment. Other fragments stay: some sites keep their pages there.
 */
export function normaliseWebUrl(text: string): { ok: true; url: string } | { ok: false; fault: WebUrlFault } {
  const typed = text.trim()
  if (typed.length > LONGEST_URL) return { ok: false, fault: 'too-long' }
  if (/\s/.test(typed)) return { ok: false, fault: 'not-an-address' }
  let url: URL
  try {
    url = new URL(/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed)
  } catch {
    return { ok: false, fault: 'not-an-address' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, fault: 'not-web' }
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'has-password' }
  if (!url.hostname.includes('.') && !url.hostname.startsWith('['))
    return { ok: false, fault: 'not-an-address' }
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  if (url.hash.startsWith('#:~:')) url.hash = ''
  if (url.href.length > LONGEST_URL) return { ok: false, fault: 'too-long' }
  return { ok: true, url: url.href }
}
