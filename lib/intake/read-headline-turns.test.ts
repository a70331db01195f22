import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { readArticle } from './read-article'
import { readHeadline } from './read-headline'
import { readShippedNames } from './read-shipped-names'

const gazetteer = buildGazetteer(readShippedNames(process.cwd()))
const read = (text: string) =>
  readHeadline(text, gazetteer).candidates.map((c) => `${c.actor ?? '?'} ${c.company ?? '?'} ${c.stance}`)
const told = (text: string) =>
  readArticle(text, gazetteer, { publishedOn: '2025-06-12' })
    .candidates.map((c) => `${c.actor} ${c.company} ${c.stance}`)
    .sort()

describe('what becomes of a company though nobody does it', () => {
  it.each([
    ['End of the line for ZTE in Norway', ['NOR zte ban']],
    ['DJI on borrowed time in Lithuania', ['LTU dji ban']],
    ['Skies open for Starlink in Laos', ['LAO spacex allow']],
    ['Telegram back in Brazil after appeal', ['BRA telegram allow']],
    ['Telegram back in Brazilian court', []],
    ['Roblox here to stay, says Kuwaiti minister', ['KWT roblox allow']],
    ['MPs want DJI gone', []],
    ['Where messengers go dark', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('half measures, favours pending and ultimatums', () => {
  it.each([
    ['Malawi licenses Starlink but caps prices', ['MWI spacex restrict']],
    ['Finland lets Huawei in, but keeps it out of sensitive parts', ['FIN huawei restrict']],
    ['EU clears Broadcom deal, subject to conditions', ['EU broadcom restrict']],
    ['Vietnam conditionally lifts ban on Temu', ['VNM pdd-holdings restrict']],
    ['Jordan freezes Starlink licence application', ['JOR spacex review']],
    ['Jordan suspends Starlink licence', ['JOR spacex ban']],
    ['Oman gives Roblox a week to register or be blocked', ['OMN roblox restrict']],
    ['Temu avoids ban in Vietnam', ['VNM pdd-holdings allow']],
    ['Apple exempt from Indian import limits', ['IND apple allow']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('whose act it is', () => {
  it.each([
    ['Kenya allowed to buy Nvidia chips as US eases rules', ['USA nvidia allow']],
    ['Apple forced by Turkey to pull Telegram', ['TUR telegram ban']],
    ['Meta hit with 2 million euro Italian fine over US data transfers', ['ITA meta restrict']],
    ['YMTC added to Entity List', ['USA ymtc restrict']],
    ['Tesla told to stop sales in California', []],
    ['Ex-Samsung engineer jailed', []],
    ['Eskom drops Huawei from smart meter tender', ['ZAF huawei ban']],
    ['China warns Denmark of consequences over Huawei ban', ['DNK huawei ban']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe.each([
  [
    'a first paragraph of more than 400 characters is no title',
    `Poland barred Huawei from its 5G networks on Monday, the government in Warsaw said, ${'and went on to explain at some length what had led to the decision, '.repeat(6)}as had been expected by many. It follows an inquiry into Huawei by the Polish regulator`,
    ['POL huawei ban'],
  ],
  [
    'what is told of one comes before what is told of all',
    'Italy, Taiwan, Norway and others have restricted DeepSeek. Taiwan has banned the chatbot in its ministries.',
    ['ITA deepseek restrict', 'NOR deepseek restrict', 'TWN deepseek ban'],
  ],
  [
    'advice to officials is no ban',
    'Italy banned DeepSeek. Belgium has recommended that officials not use it.',
    ['BEL deepseek restrict', 'ITA deepseek ban'],
  ],
  [
    'a list between dashes belongs to what stands before it',
    'Italy banned DeepSeek. Other countries - such as India and Canada - are considering limits on the chatbot.',
    ['CAN deepseek review', 'IND deepseek review', 'ITA deepseek ban'],
  ],
])('in articles', (what, text, expected) => {
  it(what, () => {
    expect(told(text)).toEqual(expected)
  })
})
