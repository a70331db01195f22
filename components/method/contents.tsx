interface Entry {
  readonly id: string
  readonly title: string
  readonly within?: readonly Entry[]
}

/** The table of contents, beside the text where there is room. */
export function Contents({ entries }: { entries: readonly Entry[] }) {
  return (
    <nav aria-label="On this page" className="method-contents no-print">
      <List entries={entries} />
    </nav>
  )
}

function List({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol>
      {entries.map(({ id, title, within }) => (
        <li key={id}>
          <a href={`#${id}`} className="link-quiet">
            {title}
          </a>
          {within && <List entries={within} />}
        </li>
      ))}
    </ol>
  )
}
