import Link from 'next/link'
import { issueKey } from '@/lib/domain/issue'
import { viewHref } from '@/lib/schemas/view-address'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { issueHref } from '../links'

/** Questions people come with, each answered by one page of the shipped dataset. */
const QUESTIONS = [
  {
    asks: 'Who has banned Huawei from 5G, since when, and says who?',
    href: issueHref(issueKey('huawei', '5g-networks')),
  },
  {
    asks: 'Where did TikTok have to leave the phones of the state?',
    href: issueHref(issueKey('bytedance', 'gov-devices')),
  },
  {
    asks: 'Who welcomed Huawei before the bans, at the end of 2017?',
    href: viewHref('/matrix', { ...DEFAULT_VIEW, companies: ['huawei'], asOf: '2017-12-31' }),
  },
] as const

export function Questions() {
  return (
    <ul aria-label="Questions people come with" className="questions">
      {QUESTIONS.map(({ asks, href }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className="link">
            {asks}
          </Link>
        </li>
      ))}
    </ul>
  )
}
