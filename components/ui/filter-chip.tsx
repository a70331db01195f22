import Link from 'next/link'

/** A filter that is on; following the link takes it off. `href` is this view without it. */
export function FilterChip({ name, value, href }: { name: string; value: string; href: string }) {
  return (
    <Link href={href} scroll={false} prefetch={false} className="filter-chip">
      <span className="sr-only">Remove filter </span>
      <span className="text-muted">{name}</span> {value}
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false" className="stance-glyph">
        <path d="M3 3l6 6M9 3l-6 6" />
      </svg>
    </Link>
  )
}
