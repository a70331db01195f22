/** Structured data for machines. A block of data is no script: it is never run, and the CSP has nothing against it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // A "<" in a title must not end the block.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with its only dangerous sign escaped.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
