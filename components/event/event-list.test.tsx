import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { NAMES } from '@/lib/testing/names'
import { EventList } from './event-list'

const html = (...events: Partial<StanceEvent>[]) =>
  renderToStaticMarkup(<EventList events={events.map(buildStanceEvent)} names={NAMES} today="2026-11-22" />)
const source = buildStanceEvent().sources[0]
if (!source) throw new Error('the event that is built has no source')

describe('a list of events', () => {
  it('stands under its years, in the order in which it came', () => {
    const markup = html(
      { announcedOn: '2020', title: 'Third' },
      { announcedOn: '2020-07-14', title: 'Second' },
      { announcedOn: '2019-05', title: 'First' },
    )
    expect(
      [...markup.matchAll(/<h3[^>]*>(\d+)<|<a [^>]*>(First|Second|Third)</g)].map((m) => m[1] ?? m[2]),
    ).toEqual(['2020', 'Third', 'Second', '2019', 'First'])
  })

  it('shows a date no more exact than known', () => {
    const markup = html({ announcedOn: '2020-07', deadlineOn: '2027', endsOn: '2028' })
    expect(markup).toContain('<time dateTime="2020-07">Jul 2020</time>')
    expect(markup).toContain('To be carried out in full by 2027; ends in 2028')
  })

  it('keeps HTML in a title as text', () => {
    const markup = html({ title: '<script>alert(1)</script> & <b>ban</b>' })
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;ban&lt;/b&gt;')
    expect(markup).not.toMatch(/<script|<b>/)
  })

  it('cuts texts of 5,000 characters and says where the rest is', () => {
    const markup = html({ id: 'long', title: 'a'.repeat(5_000), summary: 'word '.repeat(1_000).trim() })
    expect(markup).toContain('Read on')
    expect(markup.length).toBeLessThan(4_000)
  })

  it('shows every source with its publisher, kind and a copy', () => {
    const markup = html({
      sources: [
        source,
        { ...source, url: 'https://apnews.com/x', title: null, publishedOn: null, kind: 'secondary' },
      ],
    })
    expect(markup.match(/archived copy/g)).toHaveLength(2)
    expect(markup).toContain('href="https://web.archive.org/web/20200714/https://apnews.com/x"')
    expect(markup).toContain('>apnews.com</a>')
  })

  it('never makes a link of an address that is not of the web', () => {
    const markup = html({ sources: [{ ...source, url: 'javascript:alert(1)' }] })
    expect(markup).not.toContain('href="javascript')
    expect(markup).not.toContain('archived copy')
  })
})
