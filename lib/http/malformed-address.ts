import { problem } from './problem'

/** Whether a path holds a percent sign that encodes nothing: no page can be told what was meant. */
export function isMalformed(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return false
  } catch {
    return true
  }
}

/**
 * 400 for such a path, with ways on; as problem details under /api. A page of the app could not answer it: reading the
 * address is what fails.
 */
export function refuseMalformed(pathname: string): Response | null {
  if (!isMalformed(pathname)) return null
  if (pathname.startsWith('/api/'))
    return problem(400, 'Bad request', { detail: 'The address holds a % that encodes nothing.' })
  return new Response(PAGE, {
    status: 400,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This address cannot be read · Demarche</title>
<body style="max-width: 40rem; margin: 4rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color-scheme: light dark">
<h1>This address cannot be read</h1>
<p>It holds a percent sign that stands for no letter. The link may have been cut off or mistyped.</p>
<p>Go on to the <a href="/matrix">matrix</a>, the <a href="/timeline">timeline</a>, the
<a href="/countries">countries</a>, the <a href="/companies">companies</a>, or <a href="/search">search</a>.</p>
</html>
`
