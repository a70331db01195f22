/** The address and the host as shown, or `null` where a text is no http or https address and must not become a link. */
export function webAddress(text: string): { readonly href: string; readonly host: string } | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username || url.password) return null // "https://gov.uk@evil.example" would show one host and open another
  return { href: url.href, host: url.hostname.replace(/^www\./, '') }
}
