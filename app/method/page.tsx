import type { Metadata } from 'next'
import { Contents } from '@/components/method/contents'
import { DataFacts } from '@/components/method/data-facts'
import { headingsOf, Markdown, readMarkdown } from '@/components/method/markdown'
import { RULES, Rules } from '@/components/method/rules'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/ui/section'
import { countEvents } from '@/lib/data/event-counts'
import { loadCodebook } from './load-codebook'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Method and codebook',
  description:
    'The scale, which event decides a stance, how dates count, what a view counts, where the data come from, and where they are weak.',
  alternates: { canonical: '/method' },
}

export default async function MethodPage() {
  const [{ text, hrefOfCode }, counts] = await Promise.all([loadCodebook(), countEvents()])
  // Its first heading is the title of the section.
  const tokens = readMarkdown(text).filter((token) => !(token.type === 'heading' && token.depth === 1))
  const codebook = { id: 'codebook', title: 'Codebook of the shipped dataset', within: headingsOf(tokens, 2) }
  const data = { id: 'data', title: 'Data, names and licence' }
  return (
    <Page>
      <PageHeader
        title="Method"
        breadcrumbs={[{ label: 'Home', href: '/' }, { label: 'Method' }]}
        standfirst="How a stance follows from events, what counts and from when, and where these data are weak. Everything shown here is derived from dated events with sources, by the rules on this page."
      />
      <div className="method">
        <Contents entries={[...RULES, data, codebook]} />
        <div className="method-text">
          <Rules />
          <Section id={data.id} title={data.title}>
            <DataFacts
              events={counts.total}
              actors={counts.actors.size}
              companies={counts.companies.size}
              topics={counts.topics.size}
            />
          </Section>
          <Section id={codebook.id} title={codebook.title}>
            <Markdown tokens={tokens} hrefOfCode={hrefOfCode} />
          </Section>
        </div>
      </div>
    </Page>
  )
}
