import { expect, it } from 'vitest'
import { buildCell } from '@/lib/testing/build-cell'
import { diffCells, isWished } from './record-diff'

const uk = buildCell({ actor: 'GBR', issue: 'huawei/5g-networks', stance: 'restrict', was: 'restrict' })
const de = { ...uk, actor: 'DEU' }

it('a cell that reads the same is no change, whichever event decides it', () => {
  expect(diffCells([uk], [{ ...uk, event: 'another', since: '2021' }])).toEqual([])
})

it('a cell that came, went or turned is one, with both readings', () => {
  const banned = { ...uk, stance: 'ban', was: 'ban' } as const
  expect(diffCells([uk, de], [banned])).toEqual([
    { actor: 'DEU', issue: de.issue, before: de, after: null },
    { actor: 'GBR', issue: uk.issue, before: uk, after: banned },
  ])
  expect(diffCells([], [uk])).toEqual([{ actor: 'GBR', issue: uk.issue, before: null, after: uk }])
  expect(diffCells([uk], [{ ...uk, state: 'word' }])).toHaveLength(1)
})

const event = { stance: 'ban', kind: 'decision', announcedOn: '2020' } as const
const all = { stances: [], kinds: [], from: null, to: null }

it.each([
  [{}, true],
  [{ stances: ['ban', 'allow'] }, true],
  [{ stances: ['allow'] }, false],
  [{ kinds: ['statement'] }, false],
  [{ from: '2020-07', to: '2020-08' }, true],
  [{ from: '2021' }, false],
  [{ to: '2019' }, false],
] as const)('an event of 2020 is wished for by %j: %s', (wishes, is) => {
  expect(isWished(event, { ...all, ...wishes })).toBe(is)
})
