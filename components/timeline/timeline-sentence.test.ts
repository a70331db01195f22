import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, type ViewState } from '@/lib/schemas/view-state'
import { NAMES } from '@/lib/testing/names'
import { listInWords, timelineSentence } from './timeline-sentence'

const say = (changes: Partial<ViewState>, total = 12) =>
  timelineSentence({ ...DEFAULT_VIEW, ...changes }, NAMES, total)

describe('the sentence of a timeline', () => {
  it.each<[Partial<ViewState>, string]>([
    [{ actors: ['GBR'] }, '12 events by United Kingdom.'],
    [
      {
        actors: ['GBR', 'DEU'],
        companies: ['huawei'],
        topics: ['5g-networks'],
        stances: ['ban', 'restrict'],
      },
      '12 events by United Kingdom or Germany on Huawei in 5G networks with the stance ban or restrict.',
    ],
    [
      { blocs: ['EU'], from: '2019' },
      '12 events by European Union and its members (members on the day of each event) announced since 2019.',
    ],
    [{ from: '2020-07', to: '2020-07' }, '12 events announced in July 2020.'],
    [
      { lens: { ...DEFAULT_VIEW.lens, words: 'no' }, companies: ['huawei'] },
      '12 events on Huawei that are deeds.',
    ],
    [{ q: 'core', asOf: '2020-12-31' }, '12 events with the words “core”, as of 31 December 2020.'],
  ])('%o', (changes, sentence) => {
    expect(say(changes)).toBe(sentence)
  })

  it('counts like people do', () => {
    expect(say({ companies: ['zte'] }, 1)).toBe('1 event on ZTE.')
    expect(say({ companies: ['zte'] }, 0)).toBe('No event on ZTE.')
    expect(say({}, 1979)).toMatch(/^1,979 events on record/)
  })

  it('tells three names and counts the rest', () => {
    expect(listInWords(['A', 'B', 'C'], 'or')).toBe('A, B or C')
    expect(listInWords(['A', 'B', 'C', 'D', 'E'], 'or')).toBe('A, B and 3 more')
  })
})
