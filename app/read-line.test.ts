import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '@/lib/intake/gazetteer'
import { readShippedNames } from '@/lib/intake/read-shipped-names'
import { readLine } from './read-line'

const gazetteer = buildGazetteer(readShippedNames(process.cwd()))
const read = (text: string) =>
  readLine(text, gazetteer, '2026-11-26').candidates.map(({ actor, announcedOn }) => [actor, announcedOn])

describe('a line typed today', () => {
  it.each([
    [
      'is of today where it names an office holder of today',
      'Trump bans TikTok on Tuesday',
      'USA',
      '2026-11-24',
    ],
    [
      'may be old: an office holder of then, and no Tuesday of this week',
      'Biden bans Kaspersky on Tuesday',
      'USA',
      null,
    ],
    ['may tell when it was', 'Biden bans Kaspersky, 20 June 2024', 'USA', '2024-06-20'],
    ['or the year alone', 'Biden bans Kaspersky (2024)', 'USA', '2024'],
  ])('%s', (_, text, actor, announcedOn) => {
    expect(read(text)).toEqual([[actor, announcedOn]])
  })

  it('takes nobody for an office holder on a day outside the office', () => {
    expect(read('Biden bans Kaspersky, 20 June 2018')).toEqual([])
  })

  it('says why it reads nothing', () => {
    const { candidates, reason } = readLine('Huawei unveils a new phone', gazetteer, '2026-11-26')
    expect(candidates).toEqual([])
    expect(reason).toMatch(/\w/)
  })
})
