'use client'

import './globals.css'

/** Stands in for the whole document when the layout itself fails: as few parts as can be. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · Demarche</title>
        <main className="page" data-width="reading">
          <h1 className="text-3xl">This site could not be shown</h1>
          <p className="standfirst mb-6">
            The fault is on this side. Try again in a moment; if it stays, tell whoever runs this site.
          </p>
          <button type="button" className="button" data-variant="primary" onClick={() => retry()}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
