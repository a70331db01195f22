import { describe, expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { isReversal, shiftsOf, spansOf } from './span'

const fold = (...events: Parameters<typeof buildFoldEvent>[0][]) =>
  foldCell(
    events.map((e) => buildFoldEvent(e)),
    DEFAULT_LENS,
  )

describe('spans', () => {
  it('join the events that keep a stance, under the one that opened it', () => {
    const spans = spansOf(
      fold(
        { id: 'cap', stance: 'restrict', announcedOn: '2020-01-28' },
        { id: 'ban', stance: 'ban', announcedOn: '2020-07-14' },
        { id: 'order', stance: 'ban', announcedOn: '2022-10-13' },
      ),
    )
    expect(spans).toHaveLength(2)
    expect(spans[0]).toMatchObject({ stance: 'restrict', from: '2020-01-28', to: '2020-07-13' })
    expect(spans[1]).toMatchObject({ stance: 'ban', from: '2020-07-14', to: null, events: ['ban', 'order'] })
  })

  it('keep words and deeds of one stance apart', () => {
    const spans = spansOf(
      fold(
        { kind: 'statement', stance: 'ban', announcedOn: '2019-05' },
        { kind: 'legislation', stance: 'ban', announcedOn: '2020-05-01' },
      ),
    )
    expect(spans.map((s) => [s.state, s.fromText])).toEqual([
      ['word', '2019-05'],
      ['deed', '2020-05-01'],
    ])
  })

  it('are not cut by drift, and remember it', () => {
    const [span, ...rest] = spansOf(
      fold(
        { stance: 'ban', announcedOn: '2020-01-01' },
        { id: 'hint', kind: 'statement', stance: 'allow', announcedOn: '2021-01-01' },
      ),
    )
    expect(rest).toEqual([])
    expect(span?.drifts).toEqual([{ from: '2021-01-01', stance: 'allow', event: 'hint' }])
  })
})

describe('shifts', () => {
  it('tell the step and its cause', () => {
    const shifts = shiftsOf(
      fold(
        { id: 'deal', stance: 'cooperate', announcedOn: '2018' },
        { id: 'ban', stance: 'ban', announcedOn: '2020-07-14' },
      ),
    )
    expect(shifts[0]).toMatchObject({
      on: '2018-12-31',
      onText: '2018',
      from: null,
      event: 'deal',
      isReversal: false,
    })
    expect(shifts[1]).toMatchObject({
      on: '2020-07-14',
      from: { stance: 'cooperate' },
      event: 'ban',
      isReversal: true,
    })
  })
  it.each([
    ['ban', 'allow', true],
    ['cooperate', 'restrict', true],
    ['restrict', 'ban', false],
    ['ban', 'review', false],
    ['review', 'allow', false],
    [null, 'ban', false],
  ] as const)('%s → %s is a reversal: %s', (from, to, expected) => {
    expect(isReversal(from, to)).toBe(expected)
  })
})
