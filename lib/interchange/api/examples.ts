/** In the document, and sent as it is by whoever tries a call out. */
export const EXAMPLE_EVENT = {
  actor: 'GBR',
  company: 'huawei',
  topic: '5g-networks',
  stance: 'ban',
  kind: 'decision',
  targeting: 'named',
  scope: null,
  announcedOn: '2020-07-14',
  effectiveOn: '2020-12-31',
  deadlineOn: '2027-12-31',
  endsOn: null,
  title: 'UK bans Huawei 5G',
  summary:
    'No new Huawei kit may be bought from the end of 2020, and all of it must be gone by the end of 2027.',
  authority: 'Department for Digital, Culture, Media and Sport',
  confidence: 'confirmed',
  related: [],
  sources: [
    {
      url: 'https://www.gov.uk/government/news/huawei-to-be-removed-from-uk-5g-networks-by-2027',
      publisher: 'GOV.UK',
      title: 'Huawei to be removed from UK 5G networks by 2027',
      publishedOn: '2020-07-14',
      kind: 'official',
    },
  ],
  note: 'From the announcement.',
}

export const EXAMPLE_TEXT = {
  text: 'The United Kingdom banned Huawei from its 5G networks on Tuesday. Russia will go on working with the company.',
  publishedOn: '2020-07-15',
}

export const EXAMPLE_COMPANY = {
  name: 'Quectel',
  homeCountry: 'CHN',
  sector: 'Telecom equipment',
  aliases: ['Quectel Wireless Solutions'],
  products: [],
}

export const EXAMPLE_TOPIC = {
  name: 'Cellular modules',
  shortName: 'Cellular modules',
  description: 'Modules that connect machines to mobile networks.',
  aliases: ['IoT modules'],
}
