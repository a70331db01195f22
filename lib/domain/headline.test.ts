import { describe, expect, it } from 'vitest'
import { buildCell } from '@/lib/testing/build-cell'
import { followedStance, headline, inSentence, neighbouringLenses, plain, tallyOf } from './headline'
import { ALL_LENSES, DEFAULT_LENS } from './lens'
import type { StanceCounts } from './matrix'

const NONE: StanceCounts = { ban: 0, restrict: 0, review: 0, allow: 0, cooperate: 0 }
const say = (counts: Partial<StanceCounts>, noun: 'government' | 'bloc' = 'government') =>
  plain(headline({ counts: { ...NONE, ...counts }, contested: NONE, noun }, 'Huawei', '5G networks'))

describe('the headline', () => {
  it.each([
    [
      { ban: 18, restrict: 21, cooperate: 15 },
      '18 governments ban Huawei from 5G networks, 21 restrict it and 15 cooperate with it.',
    ],
    [
      { ban: 1, restrict: 1, review: 1, allow: 1, cooperate: 1 },
      '1 government bans Huawei from 5G networks, 1 restricts it, 1 reviews it, 1 allows it and 1 cooperates with it.',
    ],
    [{ ban: 2 }, '2 governments ban Huawei from 5G networks.'],
    [{ restrict: 3 }, 'No government bans Huawei from 5G networks; 3 restrict it.'],
    [{ restrict: 3, allow: 1 }, 'No government bans Huawei from 5G networks; 3 restrict it and 1 allows it.'],
    [{}, 'No government holds a recorded stance on Huawei in 5G networks.'],
  ])('of %j', (counts, sentence) => {
    expect(say(counts)).toBe(sentence)
  })

  it('says which of the counted are contested', () => {
    const counts = { ...NONE, ban: 1, restrict: 25, review: 6 }
    const contested = { ...NONE, ban: 1, restrict: 1, review: 2 }
    expect(plain(headline({ counts, contested, noun: 'government' }, 'Huawei', '5G networks'))).toBe(
      '1 government bans Huawei from 5G networks (contested), 25 restrict it (one of them contested) and 6 review it (2 of them contested).',
    )
  })

  it('sets its numbers in bold and nothing else', () => {
    const strong = headline(
      { counts: { ...NONE, ban: 2, allow: 7 }, contested: NONE, noun: 'government' },
      'X',
      'Apps',
    )
    expect(strong.filter((piece) => piece.strong).map(({ text }) => text)).toEqual(['2', '7'])
  })
})

it.each([
  ['5G networks', '5G networks'],
  ['AI models', 'AI models'],
  ['Telecom networks', 'telecom networks'],
  ['Research, skills and partnership', 'research, skills and partnership'],
])('%s is written %s inside a sentence', (name, written) => {
  expect(inSentence(name)).toBe(written)
})

describe('who is counted', () => {
  const actors = new Map([
    ['GBR', { kind: 'country' as const }],
    ['EU', { kind: 'bloc' as const }],
  ])
  const ban = buildCell({ actor: 'GBR' })
  const bloc = buildCell({ actor: 'EU', stance: 'restrict' })

  it('are governments; a bloc is none', () => {
    expect(tallyOf([ban, bloc], actors)).toEqual({
      counts: { ...NONE, ban: 1 },
      contested: NONE,
      noun: 'government',
    })
  })

  it('are blocs where there is nobody else', () => {
    expect(tallyOf([bloc], actors)).toEqual({
      counts: { ...NONE, restrict: 1 },
      contested: NONE,
      noun: 'bloc',
    })
    expect(say({ restrict: 1 }, 'bloc')).toBe('No bloc bans Huawei from 5G networks; 1 restricts it.')
  })
})

it('follows bans through the lenses, or what most hold where nobody bans', () => {
  const tally = (counts: Partial<StanceCounts>) => ({
    counts: { ...NONE, ...counts },
    contested: NONE,
    noun: 'government' as const,
  })
  expect(followedStance([tally({ allow: 9 }), tally({ ban: 1 })])).toBe('ban')
  expect(followedStance([tally({ allow: 9, restrict: 2 })])).toBe('allow')
})

describe('the neighbours of a lens', () => {
  it('begin with the lens itself, named by its basis', () => {
    expect(neighbouringLenses(DEFAULT_LENS).map(({ phrase }) => phrase)).toEqual([
      'as announced',
      'in force',
      'fully carried out',
      'naming the company',
      'deeds only',
    ])
  })

  it.each(ALL_LENSES)('differ from $basis, $words, $targeting in one part each', (lens) => {
    const [self, ...others] = neighbouringLenses(lens)
    expect(self?.lens).toEqual(lens)
    for (const { lens: other } of others) {
      const differing = (['basis', 'words', 'targeting'] as const).filter(
        (part) => lens[part] !== other[part],
      )
      expect(differing).toHaveLength(1)
    }
  })
})
