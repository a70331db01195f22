import Link from 'next/link'
import { SEARCH_PATH } from './search-view'

const IDEAS = ['Huawei 5G', 'Türkiye', '华为', 'TikTok ban', '"core network"'] as const

/** Before anything is searched: what can be. */
export function SearchIdeas() {
  return (
    <div className="search-meant">
      <p>
        Names are found in any of their languages and with slips of the pen; quotation marks keep words
        together. For example:
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {IDEAS.map((idea) => (
          <li key={idea}>
            <Link href={`${SEARCH_PATH}?q=${encodeURIComponent(idea)}`} prefetch={false} className="link">
              {idea}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
