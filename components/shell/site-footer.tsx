import Link from 'next/link'
import { formatPartialDate, type PartialDate } from '@/lib/domain/partial-date'
import { ThemeSwitch } from './theme-switch'

/** The foot of every page: what this is, how to read it, what may be done with it. */
export function SiteFooter({ asOf }: { asOf?: PartialDate }) {
  return (
    <footer className="site-footer">
      <div className="shell-width grid gap-x-12 gap-y-6 py-8 md:grid-cols-[minmax(0,1fr)_auto_auto]">
        <div className="max-w-prose space-y-2">
          <p className="font-serif text-base text-ink">
            Who stands where on the companies and technologies the world quarrels about, since when, and says
            who.
          </p>
          <p>
            Every stance rests on dated events with their sources; everything else is derived from them.{' '}
            {asOf
              ? `As of ${formatPartialDate(asOf)}.`
              : 'Every view names the day it is as of; nothing recorded is not the same as neutral.'}
          </p>
        </div>
        <ul className="space-y-1.5">
          <li>
            <Link href="/method" className="link-quiet">
              Method and codebook
            </Link>
          </li>
          <li>
            <Link href="/compare" className="link-quiet">
              Compare
            </Link>
          </li>
          <li>
            <Link href="/coverage" className="link-quiet">
              What is not recorded
            </Link>
          </li>
          <li>
            <Link href="/data" className="link-quiet">
              Get the data
            </Link>
          </li>
          <li>
            <Link href="/alerts" className="link-quiet">
              Alerts
            </Link>
          </li>
          <li>
            <Link href="/intake" className="link-quiet">
              Read an article
            </Link>
          </li>
        </ul>
        <div className="space-y-3">
          <ul className="space-y-1.5">
            <li>
              Data:{' '}
              <a
                href="https://creativecommons.org/licenses/by/4.0/"
                rel="license noopener"
                className="link-quiet"
              >
                CC BY 4.0
              </a>
            </li>
            <li>
              Code:{' '}
              <a href="https://opensource.org/license/mit" rel="noopener" className="link-quiet">
                MIT
              </a>
            </li>
          </ul>
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
