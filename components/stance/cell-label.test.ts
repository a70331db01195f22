import { describe, expect, it } from 'vitest'
import { cellLabel, type LabelledCell } from './cell-label'

const names = { actor: 'United Kingdom', company: 'Huawei', topic: '5G networks' }
const ban: LabelledCell = {
  stance: 'ban',
  state: 'deed',
  track: 'deed',
  was: 'ban',
  since: '2020-07-14',
  drift: null,
}

describe('the sentence for a cell', () => {
  it('names the actor, the stance, the issue, the track and the day', () => {
    expect(cellLabel(names, ban)).toBe('United Kingdom bans Huawei, 5G networks, by deed, since 14 July 2020')
  })

  it('says where later words lean', () => {
    expect(cellLabel(names, { ...ban, drift: { stance: 'allow' } })).toBe(
      'United Kingdom bans Huawei, 5G networks, by deed, since 14 July 2020; later words lean to allow',
    )
  })

  it.each([
    ['2020-07', 'July 2020'],
    ['2020', '2020'],
  ])('is never more exact than its source: %s', (since, shown) => {
    expect(cellLabel(names, { ...ban, since })).toMatch(new RegExp(`since ${shown}$`))
  })

  it('tells words from deeds', () => {
    expect(
      cellLabel(names, { ...ban, stance: 'cooperate', state: 'word', track: 'word', since: '2019' }),
    ).toBe('United Kingdom cooperates with Huawei, 5G networks, said only, since 2019')
  })

  it('keeps the track of what is contested', () => {
    expect(cellLabel(names, { ...ban, state: 'contested' })).toContain('by deed, contested, since')
    expect(cellLabel(names, { ...ban, state: 'contested', track: 'word' })).toContain(
      'said only, contested, since',
    )
  })

  it('says what an ended stance was', () => {
    expect(cellLabel(names, { ...ban, stance: null, state: 'ended', since: '2023-05' })).toBe(
      'United Kingdom no longer bans Huawei, 5G networks: ended, since May 2023',
    )
  })

  it('never calls silence neutral', () => {
    expect(cellLabel(names, null)).toBe('United Kingdom, Huawei, 5G networks: no evidence')
  })
})
