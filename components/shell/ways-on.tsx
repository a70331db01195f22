import Link from 'next/link'

const WAYS = [
  { href: '/matrix', label: 'Matrix', says: 'who stands where, today or on any day' },
  { href: '/countries', label: 'Countries', says: 'every country and its history' },
  { href: '/companies', label: 'Companies', says: 'who bans, restricts or welcomes each' },
  { href: '/timeline', label: 'Timeline', says: 'the events, newest first' },
] as const

/** For a reader who has lost the way: the four doors of the house. */
export function WaysOn() {
  return (
    <ul className="border-t-2 border-ink">
      {WAYS.map(({ href, label, says }) => (
        <li key={href} className="border-b border-hairline py-2.5">
          <Link href={href} className="link font-medium">
            {label}
          </Link>
          <span className="text-muted"> · {says}</span>
        </li>
      ))}
    </ul>
  )
}
