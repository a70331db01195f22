import Link from 'next/link'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { OLD_FORMS } from '@/lib/schemas/old-forms'
import type { PageKind } from '@/lib/schemas/view-path'
import { CopyField } from '../share/copy-field'
import { representationsOf } from '../share/share-links'
import { Page } from '../shell/page'
import { PageHeader } from '../shell/page-header'
import { DataTable } from '../ui/data-table'
import { Section } from '../ui/section'

interface Props {
  /** Of this installation, without a slash at the end. */
  readonly origin: string
  readonly today: Day
  readonly changedAt: string | null
  readonly counts: Readonly<Record<'events' | 'actors' | 'companies' | 'topics', number>>
}

const VIEWS: readonly { readonly page: PageKind; readonly path: string; readonly says: string }[] = [
  { page: 'timeline', path: '/timeline', says: 'every event, or those that its filters leave' },
  { page: 'matrix', path: '/matrix', says: 'who stands where on a day, one row a cell' },
  { page: 'country', path: '/countries/gbr', says: 'a country’s stances, shifts and events' },
  { page: 'bloc', path: '/blocs/eu', says: 'a bloc’s own' },
  { page: 'company', path: '/companies/huawei', says: 'all about a company' },
  { page: 'issue', path: '/issues/huawei/5g-networks', says: 'all about a company in a topic' },
  { page: 'map', path: '/map', says: 'the matrix of one issue' },
  { page: 'compare', path: '/compare', says: 'who agrees with whom on what, for two to six' },
  { page: 'coverage', path: '/coverage', says: 'how much is recorded of whom, and of whom nothing' },
  { page: 'shifts', path: '/shifts', says: 'each change of a stance, from what to what' },
  { page: 'countries', path: '/countries', says: 'everybody, and how much is recorded of each' },
  { page: 'companies', path: '/companies', says: 'every company, and how many hold which stance on it' },
  { page: 'event', path: '/events/…', says: 'one event' },
]

/** Every way to get the data, what may be done with it, and how to cite it. */
export function DataPage({ origin, today, changedAt, counts }: Props) {
  const day = formatPartialDate(changedAt?.slice(0, 10) ?? today)
  const n = (count: number) => count.toLocaleString('en')
  return (
    <Page width="reading">
      <PageHeader
        title="The data"
        standfirst={
          <p>
            {n(counts.events)} events of {n(counts.actors)} governments and blocs on {n(counts.companies)}{' '}
            companies in {n(counts.topics)} topics, last changed on {day}. All of it can be had as a file, by
            the API, or as a feed, without asking and without a key.
          </p>
        }
      />
      <div className="method-text">
        <Section id="whole" title="All of it, now">
          <p>
            <a href="/timeline.csv" className="link">
              Events as CSV
            </a>
            {' · '}
            <a href="/timeline.ndjson" className="link">
              Events as NDJSON
            </a>
            {' · '}
            <a href="/timeline.json" className="link">
              Events as JSON
            </a>
            {' · '}
            <a href="/matrix.csv" className="link">
              Matrix as CSV
            </a>
            {' · '}
            <a href="/matrix.json" className="link">
              Matrix as JSON
            </a>
          </p>
        </Section>
        <Section id="again" title="What an import takes back">
          <p>
            The CSV and the NDJSON of events, of any view with events, and the <code>events.csv</code> of a
            release: imported into another installation they bring the same events under the same numbers, and
            imported where they come from they change nothing. The JSON of a view, feeds and matrices are for
            reading only.
          </p>
        </Section>
        <Section id="releases" title="At fixed points">
          <p>
            <Link href="/data/releases" className="link">
              Releases
            </Link>{' '}
            are ZIP files that stay as they were given out: every table as CSV with a data package that
            describes it, a changelog and checksums. Cite one when your numbers must be found again.
          </p>
        </Section>
        <Section id="views" title="Any view, at its address plus an ending">
          <p>
            Whatever a page shows, its data is at the same address with an ending before the question mark:
            the same filters, the same day, the same definition, the same numbers.{' '}
            <code>/timeline?actor=GBR</code> is <code>/timeline.csv?actor=GBR</code>. A page may show a
            selection; the file has all of it.
          </p>
          <DataTable label="Which views have which forms">
            <thead>
              <tr>
                <th scope="col">View</th>
                <th scope="col">Endings</th>
                <th scope="col">What is in it</th>
              </tr>
            </thead>
            <tbody>
              {VIEWS.map(({ page, path, says }) => (
                <tr key={path}>
                  <th scope="row">
                    <code className="whitespace-nowrap">{path}</code>
                  </th>
                  <td className="leading-7">
                    {representationsOf(page).map(({ ending, label }, index) => (
                      <span key={ending}>
                        {index > 0 && ' '}
                        {path.endsWith('…') ? (
                          <code>.{ending}</code>
                        ) : (
                          <a
                            href={`${path}.${ending}`}
                            className="link"
                            aria-label={`${path}.${ending} as ${label}`}
                          >
                            .{ending}
                          </a>
                        )}
                      </span>
                    ))}
                  </td>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <p>
            A parameter that makes no sense is refused with an error that names it, so that a misspelt filter
            is not taken for an answer about everything. <code>asOf=2020-12-31</code> is the world on that
            day; <code>knownAt=2026-11-22</code> is this record as it stood then; <code>basis</code>,{' '}
            <code>words</code> and <code>targeting</code> are the definition, as on the page.
          </p>
        </Section>
        <Section id="links" title="Links that keep">
          <ul>
            <li>
              The address of a page is all of its state. Live, it follows the data. <b>Share</b> on every view
              makes a pinned link, <code>/s/…</code>: this view, as of its day, as known then. Its other forms
              are at <code>/s/….csv</code>, <code>.json</code>, <code>.png</code> and so on; from it one click
              leads to what has changed since.
            </li>
            <li>
              Every picture prints its address in the corner, or a short link to exactly its view where that
              is long: a screenshot leads back. <code>.png</code> takes <code>width</code> (320 to 3200) and{' '}
              <code>theme=dark</code>.
            </li>
            <li>
              Addresses that were written otherwise keep working, in every form of a view:
              <DataTable label="Forms of parameters that keep working">
                <thead>
                  <tr>
                    <th scope="col">Written</th>
                    <th scope="col">Means</th>
                    <th scope="col">Why</th>
                  </tr>
                </thead>
                <tbody>
                  {OLD_FORMS.map(({ old, today: now, says }) => (
                    <tr key={old}>
                      <th scope="row">
                        <code>{old}</code>
                      </th>
                      <td>{now ? <code>{now}</code> : 'nothing more'}</td>
                      <td>{says}</td>
                    </tr>
                  ))}
                </tbody>
              </DataTable>
              A country is found at its other codes and names too (<code>/countries/gb</code>,{' '}
              <code>/countries/uk</code>), a company at its products (<code>/companies/tiktok</code>).
              Parameters that a view does not know are ignored; a page says so.
            </li>
          </ul>
        </Section>
        <Section id="embeds" title="In a page of your own">
          <p>
            <code>/embed/matrix</code>, <code>/embed/timeline</code>, <code>/embed/map</code>,{' '}
            <code>/embed/shifts</code>, <code>/embed/compare</code>, <code>/embed/country/gbr</code>,{' '}
            <code>/embed/bloc/eu</code>, <code>/embed/company/huawei</code> and{' '}
            <code>/embed/issue/huawei/5g-networks</code> are the bare views for an iframe, with the same
            parameters, and <code>theme=light</code> or <code>dark</code>. They set no cookie, are read
            without scripts, and with <code>/embed.js</code> are as high as they need. <b>Share</b> writes the
            HTML; programs ask <code>/oembed?url=…</code>, which every view names in its head.
          </p>
        </Section>
        <Section id="csv" title="How the CSV is written">
          <ul>
            <li>
              UTF-8 without a mark, commas, one header line with the field names of the API, one row an event
              or cell, its page in <code>permalink</code>. A spreadsheet asks for the encoding when you import
              the file instead of opening it.
            </li>
            <li>
              An empty cell is unknown. Dates are as exact as known: <code>2020</code>, <code>2020-07</code>{' '}
              or <code>2020-07-14</code>.
            </li>
            <li>
              <code>sources</code> and <code>related</code> are JSON, so that nothing is lost;{' '}
              <code>sourceUrls</code> repeats the addresses for people.
            </li>
            <li>
              A text that a spreadsheet would run as a formula, because it begins with <code>=</code>,{' '}
              <code>+</code>, <code>-</code>, <code>@</code>, a tab or a line break, has an apostrophe before
              it. Take one apostrophe off any cell that begins with apostrophes and then such a sign, and you
              have the text.
            </li>
          </ul>
        </Section>
        <Section id="feeds" title="Feeds">
          <p>
            <code>.atom</code> and <code>.feed.json</code> (JSON Feed 1.1) follow any view, a search included:{' '}
            <a href="/timeline.atom?q=5G" className="link">
              /timeline.atom?q=5G
            </a>
            . They tell of what was recorded or corrected last, however long ago it happened, and an entry
            that is corrected keeps its id. A feed holds a hundred entries; its <code>next</code> link (RFC
            5005; <code>page=2</code>) leads to the hundred before, up to ten thousand. Whoever wants only
            changes of stance follows{' '}
            <a href="/shifts.atom" className="link">
              /shifts.atom
            </a>
            , or those of one country or issue:{' '}
            <a href="/shifts.atom?actor=GBR" className="link">
              /shifts.atom?actor=GBR
            </a>
            ,{' '}
            <a href="/shifts.atom?company=huawei&topic=5g-networks" className="link">
              /shifts.atom?company=huawei&amp;topic=5g-networks
            </a>
            .
          </p>
        </Section>
        <Section id="api" title="The API">
          <p>
            <a href="/api/v1/events" className="link">
              /api/v1/events
            </a>{' '}
            gives the same events a page at a time (<code>limit</code> up to 500, then <code>cursor</code>{' '}
            with the <code>next</code> of the page before), and{' '}
            <a href="/api/v1/matrix" className="link">
              /api/v1/matrix
            </a>{' '}
            the cells. Reading needs no key, from any origin; with one, programs write. Every call is{' '}
            <Link href="/api/docs" className="link">
              explained and can be tried out
            </Link>
            . Answers, files and feeds are <code>304</code> to an <code>If-None-Match</code> with their{' '}
            <code>ETag</code>: please send it.
          </p>
        </Section>
        <Section id="licence" title="Licence">
          <p>
            The data is under{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener" className="link">
              CC BY 4.0
            </a>
            : use it for anything, say where it is from, say what you changed. The sources it links to belong
            to their publishers. What the fields mean and how events are coded is in the{' '}
            <Link href="/method" className="link">
              method and codebook
            </Link>
            .
          </p>
        </Section>
        <Section id="cite" title="How to cite">
          <p>
            Share, on every view and event, writes its citation in APA, Chicago, BibTeX, RIS, CSL-JSON and for
            Wikipedia, and makes a pinned link that shows what you saw, next year too. Of the data as a whole:
          </p>
          <CopyField
            label="Citation of the data"
            rows={2}
            text={`Demarche. Stances of governments on technology companies. Data of ${day}. Accessed ${formatPartialDate(today)}. ${origin}/data. CC BY 4.0.`}
          />
        </Section>
      </div>
    </Page>
  )
}
