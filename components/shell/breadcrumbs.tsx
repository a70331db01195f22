import Link from 'next/link'

export interface Crumb {
  readonly label: string
  /** Absent for the page itself. */
  readonly href?: string
}

/** The way to this page. Carries schema.org microdata, because the Content-Security-Policy leaves no room for JSON-LD. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  if (items.length === 0) return null
  return (
    <nav aria-label="Breadcrumb">
      <ol className="breadcrumbs" itemScope itemType="https://schema.org/BreadcrumbList">
        {items.map(({ label, href }, index) => (
          <li key={href ?? label} itemProp="itemListElement" itemScope itemType="https://schema.org/ListItem">
            {href ? (
              <Link href={href} itemProp="item" className="link-quiet">
                <span itemProp="name">{label}</span>
              </Link>
            ) : (
              <span itemProp="name" aria-current="page">
                {label}
              </span>
            )}
            <meta itemProp="position" content={String(index + 1)} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
