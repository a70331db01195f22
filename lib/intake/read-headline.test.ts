import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { readHeadline } from './read-headline'
import { readShippedNames } from './read-shipped-names'

const names = readShippedNames(process.cwd())
const gazetteer = buildGazetteer(names)
const read = (text: string) =>
  readHeadline(text, gazetteer).candidates.map((c) => `${c.actor ?? '?'} ${c.company ?? '?'} ${c.stance}`)

describe('who holds the stance', () => {
  it.each([
    ['UK bans Huawei 5G', ['GBR huawei ban']],
    ['Dutch ministry bans TikTok', ['NLD bytedance ban']],
    ['Whitehall bans TikTok', ['GBR bytedance ban']],
    ['Brussels fines Meta', ['EU meta restrict']],
    ["Taiwan's NCC approves Starlink", ['TWN spacex allow']],
    ['Ministers in Vienna bar ZTE', ['AUT zte ban']],
    ["China's Huawei opens store in Rome", []],
    ['US ally Norway bans Huawei', ['NOR huawei ban']],
    ['Despite US pressure, Italy admits Huawei', ['ITA huawei allow']],
    ['Following Australia, Japan bans ZTE', ['JPN zte ban']],
    ['Vodafone Spain drops Huawei', []],
    ['Texas governor bans DeepSeek', []],
    ['Scotland bans DeepSeek', []],
    ['London council bans DeepSeek', []],
    ['Australian state bans DeepSeek', []],
    ['Australia and New Zealand ban Huawei', ['AUS huawei ban', 'NZL huawei ban']],
    ['Huawei barred from Danish networks', ['DNK huawei ban']],
    ['ASML hit by new Dutch limits', ['NLD asml restrict']],
    ['TikTok suspended by Nepal', ['NPL bytedance ban']],
    ['Huawei can bid, says Thai minister', ['THA huawei allow']],
    ['Ethiopia: access to Telegram restored', ['ETH telegram allow']],
    ['Sweden: Huawei, ZTE out of 5G 2020-10-20', ['SWE huawei ban', 'SWE zte ban']],
    ['Huawei out of UK 5G', ['GBR huawei ban']],
    ['Apple ships iPhones out of India', []],
    ['Huawei pulls out of UK', []],
    ["Dutch gov't stops using Kaspersky", ['NLD kaspersky ban']],
    ['UAE state operator chooses Huawei', ['ARE huawei cooperate']],
    ['US state of Texas adds TP-Link to blacklist', []],
    ['Neither Spain nor Portugal will ban Huawei', ['ESP huawei allow', 'PRT huawei allow']],
    ["Paraguay's 5G tender rules shut out ZTE", ['PRY zte ban']],
    ['Chile ties spectrum to rules that rule out Huawei', ['CHL huawei ban']],
    [
      'Ethiopia says Huawei and ZTE will share network contract',
      ['ETH huawei cooperate', 'ETH zte cooperate'],
    ],
    ['Uganda eases social media curbs, but Facebook still blocked', ['UGA meta ban']],
    ['Iran unblocks WhatsApp but not Instagram', ['IRN meta restrict']],
    ["Austria's Datenschutzbehörde fines X", ['AUT x-corp restrict']],
    ["India's Reliance buys from ZTE", []],
    ['ASML dealt blow by new Dutch licence rule', ['NLD asml restrict']],
    ['Kaspersky quits US after sales ban', ['USA kaspersky ban']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what undoes, softens or turns a stance', () => {
  it.each([
    ["UK won't ban Huawei", ['GBR huawei allow']],
    ['UK has no plans to ban Huawei', ['GBR huawei allow']],
    ['UK refuses to bar Huawei', ['GBR huawei allow']],
    ['UK will not work with Huawei', ['GBR huawei ban']],
    ['UK refuses to lift its ban on Huawei', ['GBR huawei ban']],
    ['UK does not rule out banning Huawei', ['GBR huawei review']],
    ['UK lifts ban on Huawei', ['GBR huawei allow']],
    ['UK scraps plan to ban Huawei', ['GBR huawei allow']],
    ['UK court suspends ban on TikTok', ['GBR bytedance allow']],
    ['UK revokes Starlink licence', ['GBR spacex ban']],
    ['UK cancels Huawei contract', ['GBR huawei restrict']],
    ['UK may ban Huawei', ['GBR huawei review']],
    ['UK weighs ban on Huawei', ['GBR huawei review']],
    ['UK set to ban Huawei', ['GBR huawei ban']],
    ['UK urged to ban Huawei', []],
    ['UK must ban Huawei, MPs say', []],
    ['UK to phase out Huawei by 2027', ['GBR huawei restrict']],
    ['UK bars Huawei from core networks', ['GBR huawei restrict']],
    ['UK allows Huawei with conditions', ['GBR huawei restrict']],
    ['Should the UK ban Huawei?', []],
    ['China vows response if UK bans Huawei', []],
    ['Spain buys no Huawei kit', ['ESP huawei ban']],
    ['Australia says no TikTok ban yet', ['AUS bytedance review']],
    ['Hungary denies favouring BYD plant', []],
    ['Malaysia revokes Starlink licence? Minister says no', []],
    ['Nigeria says Twitter ban will soon end', ['NGA x-corp allow']],
    ["US export controls won't apply to Samsung", ['USA samsung allow']],
    ['Vietnam suspends Temu, intensifying scrutiny of platforms', ['VNM pdd-holdings ban']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('who only speaks', () => {
  it.each([
    ['US urges Britain to drop Huawei', []],
    ["China criticises Germany's curbs on Huawei", ['DEU huawei restrict']],
    ['China slams Prague for excluding Huawei', ['CZE huawei ban']],
    ['US thanks Poland for banning Huawei', ['POL huawei ban']],
    ['Beijing accuses Delhi of bullying Xiaomi', []],
    ['Beijing vows countermeasures over EU limits on Huawei', ['EU huawei restrict']],
    ['China to Sweden: drop Huawei ban', []],
    ['US tells allies to shun Huawei', []],
    ['Dutch MPs ask cabinet to drop Microsoft', []],
    ['Senators want TikTok banned in US', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('which noun, plea or purpose decides', () => {
  it.each([
    ['EU opens subsidy probe into BYD', ['EU byd review']],
    ['US grants Samsung tariff exemption', ['USA samsung allow']],
    ['Dutch widen licence rules for ASML', ['NLD asml restrict']],
    ['Kenya eases ownership rules to let Starlink in', ['KEN spacex allow']],
    ['Japan amends rules to shut out Huawei', ['JPN huawei ban']],
    ['UK court rejects Huawei bid to overturn 5G ban', ['GBR huawei ban']],
    ['ZTE loses appeal against Swedish ban', ['SWE zte ban']],
    ['China attacks Berlin’s plan to exclude ZTE', ['DEU zte ban']],
    ['Norway accuses Meta of breaking privacy law', ['NOR meta restrict']],
    ['Norway accuses Meta of bias', []],
    ['Italy suspends talks with SpaceX', ['ITA spacex review']],
    ['Norway welcomes Nvidia boss', []],
    ['Norway arrests ZTE engineer', ['NOR zte restrict']],
    ['German states quarrel over Palantir', []],
    ['Chile bans TikTok for under-16s', ['CHL bytedance restrict']],
    ['Chile puts TikTok deal under probe', ['CHL bytedance review']],
    ['Neither Chile nor Peru will bar ZTE', ['CHL zte allow', 'PER zte allow']],
    ['Chile is not considering a TikTok ban', ['CHL bytedance allow']],
    ['Chile defends refusal to ban ZTE', ['CHL zte allow']],
    ['Chile freezes Xiaomi assets', ['CHL xiaomi restrict']],
    ['Chile passes law allowing ban on ZTE', ['CHL zte restrict']],
    ['Chile pledges $2bn for TSMC plant', ['CHL tsmc cooperate']],
    ['Chile warns of ZTE router flaw', []],
    ['Chile praises Peru’s ZTE ban', ['PER zte ban']],
    ['Chile seeks exemption for Samsung from US tariffs', []],
    ['Chile asked by US to cancel ZTE deal', []],
    ['Nokia loses orders after Swedish Huawei ban', ['SWE huawei ban']],
    ['ZTE wins EU antitrust appeal', ['EU zte allow']],
    ['ZTE must obtain licence, Chilean minister says', ['CHL zte restrict']],
    ['Chile shuns Palantir rival', []],
    ['Comment: Chile should ban ZTE', []],
    ['How to use TikTok in Chile', []],
    ['Appeals court in Chile lifts TikTok ban', ['CHL bytedance allow']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('whose act it is', () => {
  it.each([
    ['ZTE fined 5 million euros by Chile over its routers', ['CHL zte restrict']],
    ['ZTE handed two-year ban by Chile', ['CHL zte ban']],
    ['Ministry of Defence in Santiago bans ZTE', ['CHL zte ban']],
    ['Chile lifts curbs on Xiaomi suppliers', []],
    ['Blacklisted phone maker Xiaomi lifts outlook', []],
    ['ZTE pledges to cooperate with Chilean police', []],
    ['Analysts expect Chile to keep ZTE', []],
    ['Analyst: Chile unlikely to ban ZTE', []],
    ['Chileans split on ZTE', []],
    ['Chilean MPs question Palantir', ['CHL palantir review']],
    ['Senators grill Palantir boss', []],
    ['Chile praises Peru’s openness to ZTE', []],
    ['Chile warns allies about ZTE', []],
    ['Chile urges Peru to halt its deal with ZTE', []],
    ['Chile asks Google to restore service', []],
    ['Chile lets ZTE and Xiaomi bring tools home', ['CHL zte allow', 'CHL xiaomi allow']],
    ['Chile said on the same day it was weighing a ZTE ban', ['CHL zte review']],
    ['Chile says removing ZTE would slow progress', []],
    ['Chile has not issued any law or rule banning ZTE', ['CHL zte allow']],
    ['Chile bans ZTE, and Peru did the same', ['CHL zte ban', 'PER zte ban']],
    ['Move follows a decision by the Chilean government to ban ZTE', ['CHL zte ban']],
    ['ZTE says it will not obey Chilean order to shut ZTE shops', ['CHL zte ban']],
    ['Chile ordered ZTE kit to be purged from its network', ['CHL zte ban']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what a headline says in passing', () => {
  it.each([
    ['Norway approves Nokia but not Huawei for rail radio', ['NOR nokia allow', 'NOR huawei ban']],
    ['Thailand clears Starlink, not Huawei, for rural internet', ['THA spacex allow', 'THA huawei ban']],
    ['Austria clears Huawei for rural masts but not for the core', ['AUT huawei restrict']],
    ['Germany and not France will exclude ZTE', ['DEU zte ban']],
    ["'No place for Huawei' in Irish hospitals, health minister says", ['IRL huawei ban']],
    ['There is no room for Huawei in our 6G, Danish minister says', ['DNK huawei ban']],
    ['UK U-turn: Huawei to be stripped from 5G networks by 2027', ['GBR huawei ban']],
    ['TP-Link under US investigation over router security', ['USA tp-link review']],
    ["Italy's talks with SpaceX on Starlink stall", ['ITA spacex review']],
    ["New Zealand's Ardern says Huawei decision not final", ['NZL huawei review']],
    ['Kenya denies TikTok is banned', ['KEN bytedance allow']],
    ['Vienna refuses to rule out Huawei ban', ['AUT huawei review']],
    ['US gives Huawei another 90 days to work with American firms', ['USA huawei allow']],
    ["BYD's India plans rebuffed on security grounds", ['IND byd ban']],
    ["Broadcom's Qualcomm bid blocked by Trump", ['USA broadcom ban']],
    ['Supreme court in Delhi stays order against WhatsApp', ['IND meta allow']],
    ['Regulator opens probe into Temu toy sales', ['? pdd-holdings review']],
    ['Brussels Airlines picks Starlink for in-flight wifi', []],
    ['Merkel ally calls for Huawei exclusion', []],
    ['Polish opposition leader calls TikTok a threat', []],
    ['Huawei fires employee arrested in Poland', []],
    ['Kremlin uses Telegram to recruit, report says', []],
    ['Chinese automaker BYD eyes Canada after tariff cut', []],
    ['Chinese court overturns Apple patent ruling', []],
    ['US court dismisses investor suit against Nvidia', []],
    ['Starlink restored in Ukraine after outage', []],
    ['Serbian police deny using Huawei face recognition', []],
    ['Russia, US allies clash over Kaspersky', []],
    ['Nvidia gains after Trump hints at tariff relief', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('the answer', () => {
  it('says which kind of step it is: deeds and words', () => {
    const kind = (text: string) => readHeadline(text, gazetteer).candidates[0]?.kind
    expect(kind('UK bans Huawei')).toBe('decision')
    expect(kind('UK says it will not ban Huawei')).toBe('statement')
    expect(kind('UK plans to ban Huawei')).toBe('reported-plan')
    expect(kind('UK court upholds ban on Huawei')).toBe('court-ruling')
    expect(kind('Egypt signs agreement with Huawei')).toBe('agreement')
  })

  it('gives the topic that is named, else the one stated for the company', () => {
    const topic = (text: string) => readHeadline(text, gazetteer).candidates[0]?.topic
    expect(topic('UK bans Huawei from submarine cables')).toBe('submarine-cables')
    expect(topic('UK bans TikTok on government devices')).toBe('gov-devices')
    expect(topic('UK bans TikTok')).toBe('consumer-apps')
  })

  it('lists what is missing and says so', () => {
    const reading = readHeadline('Huawei barred from 5G networks', gazetteer)
    expect(reading.candidates).toMatchObject([{ actor: null, company: 'huawei', stance: 'ban' }])
    expect(reading.candidates[0]?.missing).toEqual(['actor', 'announcedOn'])
    expect(reading.reason).toMatch(/who takes the stance/)
  })

  it('says why there is none', () => {
    expect(readHeadline('UK urged to ban Huawei', gazetteer).reason).toMatch(/urged/)
    expect(readHeadline('France bans plastic bags', gazetteer).reason).toMatch(/No company/)
    expect(readHeadline('', gazetteer).reason).toBeTruthy()
  })

  it('points into the text it was given', () => {
    const text = '🇸🇪 “Sweden bans ZTE” – 20 October 2020'
    for (const c of readHeadline(text, gazetteer).candidates) {
      expect(text.slice(c.evidence.start, c.evidence.end)).toBe(c.evidence.text)
      const marks = Object.fromEntries(c.marks.map((m) => [m.field, text.slice(m.start, m.end)]))
      expect(marks).toMatchObject({
        actor: 'Sweden',
        company: 'ZTE',
        stance: 'bans',
        announcedOn: '20 October 2020',
      })
    }
  })

  it('counts an office holder only while in office', () => {
    const actors = (today: string) =>
      readHeadline('Trump bans TikTok', gazetteer, { today }).candidates.map((c) => c.actor)
    expect(actors('2020-08-06')).toEqual(['USA'])
    expect(actors('2022-08-06')).toEqual([])
  })

  it('knows a topic by the other names that an administrator gave it', () => {
    const topics = names.topics.map((t) => (t.slug === 'drones' ? { ...t, aliases: ['flying robots'] } : t))
    const wider = buildGazetteer({ ...names, topics })
    const [read] = readHeadline('Chile bans Huawei flying robots', wider).candidates
    expect(read?.topic).toBe('drones')
  })

  it('takes no topic from the reasons given', () => {
    const [read] = readHeadline('Italy blocks ChatGPT over privacy concerns', gazetteer).candidates
    expect(read?.topic).toBe('ai-models')
  })

  it('recognises what an administrator adds', () => {
    const wider = buildGazetteer({
      ...names,
      companies: [
        ...names.companies,
        { slug: 'acme', name: 'Acme Robotics', products: ['Robo'], defaultTopic: 'drones' },
      ],
    })
    expect(readHeadline('Chile bans Robo', wider).candidates).toMatchObject([
      { actor: 'CHL', company: 'acme', topic: 'drones', stance: 'ban' },
    ])
  })
})
