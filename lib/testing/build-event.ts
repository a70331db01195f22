import type { Source, StanceEventFields } from '@/lib/domain/stance-event'

/** The fields of an event as somebody would record it: the UK bans Huawei 5G on 14 July 2020, by a named decision. */
export function buildEventFields(fields: Partial<StanceEventFields> = {}): StanceEventFields {
  return {
    actor: 'GBR',
    company: 'huawei',
    topic: '5g-networks',
    stance: 'ban',
    kind: 'decision',
    targeting: 'named',
    scope: null,
    announcedOn: '2020-07-14',
    effectiveOn: null,
    deadlineOn: null,
    endsOn: null,
    title: 'UK bans Huawei 5G',
    summary: null,
    authority: null,
    confidence: 'confirmed',
    related: [],
    sources: [buildSource()],
    ...fields,
  }
}

/** An official source of the same. */
export function buildSource(fields: Partial<Source> = {}): Source {
  return {
    url: 'https://www.gov.uk/government/news/huawei-to-be-removed-from-uk-5g-networks-by-2027',
    publisher: 'GOV.UK',
    title: null,
    publishedOn: '2020-07-14',
    kind: 'official',
    archivedUrl: null,
    quotation: null,
    ...fields,
  }
}
