/**
 * Sends the form of a page that needs no scripts, as a browser without them does: the one that has all the fields of
 * `values`, with what it holds hidden.
 */
export async function sendForm(
  url: string,
  path: string,
  values: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const html = await (await fetch(url + path, { headers })).text()
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].find(([text]) =>
    Object.keys(values).every((name) => text.includes(`name="${name}"`)),
  )?.[0]
  const body = new FormData()
  for (const [field] of (form ?? '').matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name: string) =>
      new RegExp(`\\s${name}="([^"]*)"`).exec(field)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    body.append(attribute('name') ?? '', attribute('value') ?? '')
  }
  for (const [name, value] of Object.entries(values)) body.set(name, value)
  return fetch(url + path, { method: 'POST', body, headers: { ...headers, origin: url }, redirect: 'manual' })
}
