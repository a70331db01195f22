import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { parseCorpus } from './labelled-text'
import { readShippedNames } from './read-shipped-names'
import { f1, scoreArticles, scoreHeadlines } from './score'

const load = (file: string) =>
  parseCorpus(readFileSync(join(process.cwd(), 'lib/intake/corpus', file), 'utf8'))
const gazetteer = buildGazetteer(readShippedNames(process.cwd()))
const headlines = load('headlines.ndjson')
const articles = load('articles.ndjson')

describe('the corpus', () => {
  it('is large enough, has no text twice and names only actors, companies and topics that exist', () => {
    expect(headlines.length).toBeGreaterThanOrEqual(300)
    expect(articles.length).toBeGreaterThanOrEqual(20)
    expect(new Set(headlines.map((h) => h.text)).size).toBe(headlines.length)
    for (const e of [...headlines, ...articles].flatMap((t) => t.expected)) {
      if (e.actor !== null) expect(gazetteer.actorNames.has(e.actor), e.actor).toBe(true)
      expect(gazetteer.companyNames.has(e.company), e.company).toBe(true)
      expect(e.topic === undefined || gazetteer.topics.has(e.topic)).toBe(true)
    }
  })
})

describe.each(['dev', 'test'] as const)('the %s half', (split) => {
  const all = scoreHeadlines(
    headlines.filter((h) => h.split === split),
    gazetteer,
  )
  const told = scoreArticles(
    articles.filter((a) => a.split === split),
    gazetteer,
  )

  it('reads at least 90 % of headlines with actor, company and stance all right', () => {
    expect(all.allRight / all.texts).toBeGreaterThanOrEqual(0.9)
  })
  it('raises at most 5 % false alarms where no stance is taken', () => {
    expect(all.falseAlarms / all.noStance).toBeLessThanOrEqual(0.05)
  })
  it('reaches F1 of at least 0.85 on the stances of articles', () => {
    const tally = told.fields.get('actor, company, stance')
    expect(tally && f1(tally)).toBeGreaterThanOrEqual(0.85)
  })
})
