import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { readArticle } from './read-article'
import { readShippedNames } from './read-shipped-names'

const gazetteer = buildGazetteer(readShippedNames(process.cwd()))
const read = (text: string, publishedOn: string | null = '2023-03-16') =>
  readArticle(text, gazetteer, { publishedOn }).candidates

describe('an article', () => {
  it('yields one candidate for each country of a list', () => {
    const found = read(
      'Countries like Australia, New Zealand, Japan and the United Kingdom have all banned Huawei.',
    )
    expect(found.map((c) => c.actor).sort()).toEqual(['AUS', 'GBR', 'JPN', 'NZL'])
    expect(new Set(found.map((c) => c.stance))).toEqual(new Set(['ban']))
  })

  it('tells the news from its background', () => {
    const found = read(
      'LONDON - Britain on Thursday banned TikTok on government phones.\n\nThe app is popular.\n\nMinisters gave no details.\n\nIndia banned the app in 2020.',
    )
    expect(found.map((c) => [c.actor, c.background, c.announcedOn])).toEqual([
      ['GBR', false, '2023-03-16'],
      ['IND', true, '2020'],
    ])
  })

  it('knows who follows suit, and goes on about whom the sentence before acted on', () => {
    const found = read(
      'Indonesia blocked Grok on Saturday.\n\n"It is harmful," a minister said.\n\nMalaysia followed a day later.',
      '2026-01-12',
    )
    expect(found.map((c) => `${c.actor} ${c.company} ${c.stance}`)).toEqual(['IDN xai ban', 'MYS xai ban'])
    expect(
      read('Britain will let Huawei build masts. But the firm will be barred from the core.'),
    ).toMatchObject([{ actor: 'GBR', company: 'huawei', stance: 'restrict' }])
  })

  it('takes the place a sentence opens with for the government of its officials', () => {
    const found = read('Starlink is on sale in Oman.\nIn Tunis, officials said the company was under review.')
    expect(found).toMatchObject([{ actor: 'TUN', company: 'spacex', stance: 'review' }])
  })

  it('knows whom "the company" and "the government" mean', () => {
    const found = read('Nepal is worried about TikTok.\nThe government has banned the app.')
    expect(found).toMatchObject([{ actor: 'NPL', company: 'bytedance', stance: 'ban' }])
  })

  it('takes "the company" for whom the article is about, not for whom it only mentioned', () => {
    const found = read(
      'Nvidia unveils chip\n\nNvidia showed a chip. Shares in Samsung rose. The company has faced curbs by the United States.',
    )
    expect(found).toMatchObject([{ actor: 'USA', company: 'nvidia', stance: 'restrict' }])
  })

  it('gives each clause its own date and every nation listed before a verb its candidate', () => {
    const found = read(
      'Italy blocked Telegram in January, and countries like Chile, Peru and Japan have barred it from government devices.',
    )
    expect(found.map((c) => [c.actor, c.announcedOn])).toEqual([
      ['ITA', '2023-01'],
      ['CHL', null],
      ['PER', null],
      ['JPN', null],
    ])
  })

  it('takes a measure for whoever imposed it, and binds firms at home to their government', () => {
    expect(read('ZTE fell. It follows sanctions imposed by Washington.')).toMatchObject([
      { actor: 'USA', company: 'zte', stance: 'restrict' },
    ])
    expect(read("The UK's mobile operators are banned from buying Huawei equipment.")).toMatchObject([
      { actor: 'GBR', company: 'huawei', stance: 'ban' },
    ])
  })

  it('does not give a ban on other things to a company named before', () => {
    const found = read('Britain banned TikTok.\nFrance announced a ban on recreational applications.')
    expect(found.map((c) => c.actor)).toEqual(['GBR'])
  })

  it('takes intentions for words', () => {
    expect(read('Kenya plans to ban TikTok, officials said.')).toMatchObject([{ kind: 'reported-plan' }])
  })

  it('names who says so', () => {
    const [found] = read('Foreign Minister Sergei Lavrov said Russia was ready to cooperate with Huawei.')
    expect(found).toMatchObject({ actor: 'RUS', stance: 'cooperate', kind: 'statement' })
    expect(found?.attributedTo).toContain('Lavrov')
    const [own] = read('Norway has banned Huawei, she said on Friday.')
    expect(own).toMatchObject({ actor: 'NOR', stance: 'ban', attributedTo: null })
  })

  it('knows several companies by their number, and the one it is about by the first step told', () => {
    const who = (text: string) => read(text).map((c) => `${c.actor} ${c.company} ${c.stance}`)
    expect(
      who('Germany banned Huawei and ZTE.\n\nIt gave Apple a week to comply.\n\nSweden banned both vendors.'),
    ).toEqual(expect.arrayContaining(['SWE huawei ban', 'SWE zte ban']))
    expect(
      who('Germany banned DeepSeek. Apple and Google did not respond.\n\nItaly blocked the app in January.'),
    ).toContain('ITA deepseek ban')
  })

  it('takes no other object for the company spoken of before', () => {
    expect(
      read(
        'Chile banned Huawei.\n\nThe government reached an agreement with Vodafone.\n\nPeru put Wingtech on its blacklist.',
      ),
    ).toMatchObject([{ actor: 'CHL', company: 'huawei', stance: 'ban' }])
  })

  it('rests each candidate on one sentence of the text', () => {
    const text = 'First line.\n\nSweden banned Huawei. Shares rose.'
    const [found] = read(text)
    expect(found?.evidence.text).toBe('Sweden banned Huawei.')
    expect(text.slice(found?.evidence.start, found?.evidence.end)).toBe('Sweden banned Huawei.')
  })

  it('keeps a deadline apart from the day of the step', () => {
    const [found] = read('Britain ordered operators to remove Huawei from 5G networks by the end of 2027.')
    expect(found).toMatchObject({ announcedOn: null, deadlineOn: '2027' })
  })

  it('says so when nothing is found', () => {
    expect(readArticle('Nokia cut jobs.', gazetteer)).toMatchObject({
      candidates: [],
      reason: expect.any(String),
    })
  })
})
