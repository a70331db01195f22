import { describe, expect, it } from 'vitest'
import { cohesionFinding } from './cohesion-finding'
import { layCohesion } from './cohesion-layout'

const on = (day: string, agreement: number | null) => ({
  day,
  members: 27,
  cohesion: agreement === null ? null : { agreement, pairs: 10, issues: 4 },
})

describe('the chart of cohesion', () => {
  it.each([
    [
      [on('2018-12-31', 0.5), on('2020-12-31', 0.82)],
      'Agreement among members rose from 50 % on 31 December 2018 to 82 % on 31 December 2020 (27 members, on 4 issues that they share)',
    ],
    [
      [on('2018-12-31', 0.9), on('2019-12-31', 0.5)],
      'Agreement among members fell from 90 % on 31 December 2018 to 50 % on 31 December 2019 (27 members, on 4 issues that they share)',
    ],
    [
      [on('2018-12-31', 0.9), on('2019-12-31', 0.9)],
      'Members agree by 90 % (27 members, on 4 issues that they share), as on 31 December 2018',
    ],
    [
      [on('2018-12-31', null), on('2019-12-31', 0.9)],
      'Members agree by 90 % (27 members, on 4 issues that they share)',
    ],
    [[on('2018-12-31', null)], null],
  ])('of %j says: %s', (points, finding) => {
    expect(cohesionFinding(points)).toBe(finding)
  })

  it('has its first day left, its last right, full agreement at the top, and a gap where nothing can be told', () => {
    const points = [on('2018-01-01', 1), on('2018-07-02', null), on('2018-09-30', 0.5), on('2018-12-31', 0)]
    expect(layCohesion(points, { from: '2018-01-01', to: '2018-12-31' })).toEqual({
      points: [
        { day: '2018-01-01', x: 0, y: 0 },
        { day: '2018-09-30', x: 74.52, y: 50 },
        { day: '2018-12-31', x: 100, y: 100 },
      ],
      path: 'M0 0M74.52 50L100 100',
    })
  })
})
