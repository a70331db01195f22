const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** A moment of this database, such as when something was recorded: "25 Nov 2026, 22:57 UTC". Not for event dates. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{FORMAT.format(at)} UTC</time>
}
