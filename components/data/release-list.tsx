import { DataTable } from '../ui/data-table'
import { EmptyState } from '../ui/empty-state'

interface Release {
  readonly version: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly events: number
  readonly added: number
  readonly modified: number
  readonly withdrawn: number
}

const n = (count: number): string => count.toLocaleString('en')

/** The releases, newest first, each with how it differs from the one before. */
export function ReleaseList({ releases }: { readonly releases: readonly Release[] }) {
  if (releases.length === 0)
    return (
      <EmptyState
        title="No release has been made yet"
        ways={[{ label: 'The data as it stands', href: '/data' }]}
      >
        Whoever runs this site makes one with <code>npm run release -- DIR</code>.
      </EmptyState>
    )
  return (
    <DataTable label="Releases of the data, newest first">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col" className="num">
            Events
          </th>
          <th scope="col" className="num">
            Added
          </th>
          <th scope="col" className="num">
            Modified
          </th>
          <th scope="col" className="num">
            Withdrawn
          </th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <tr key={release.version}>
            <th scope="row">
              <a href={`/data/releases/${release.file}`} className="link" download>
                {release.version}
              </a>{' '}
              <span className="text-muted">ZIP, {n(Math.ceil(release.bytes / 1_000))} kB</span>
            </th>
            <td className="num">{n(release.events)}</td>
            <td className="num">{n(release.added)}</td>
            <td className="num">{n(release.modified)}</td>
            <td className="num">{n(release.withdrawn)}</td>
            <td>
              <code className="break-all text-xs">{release.sha256}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
