import Link from 'next/link'

interface Choice {
  readonly href: string
  readonly label: string
  /** What the view would count with it: "18 bans". */
  readonly count?: string | undefined
  readonly isOn: boolean
}

/** Alternatives of which one is on, each a link to the view with it. */
export function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul className="choice-list">
      {choices.map(({ href, label, count, isOn }) => (
        <li key={label}>
          <Link href={href} scroll={false} prefetch={false} aria-current={isOn ? 'true' : undefined}>
            {label}
            {count && <span className="choice-count"> {count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
