import Link from 'next/link'

interface Choice {
  readonly href: string
  readonly label: string
  readonly isOn: boolean
}

/** Alternatives of which one is on, each a link to the view with it. */
export function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul className="choice-list">
      {choices.map(({ href, label, isOn }) => (
        <li key={label}>
          <Link href={href} scroll={false} prefetch={false} aria-current={isOn ? 'true' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
