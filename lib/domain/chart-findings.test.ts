import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageFinding, mapFinding, matrixFinding, silenceFinding, yearsFinding } from './chart-findings'
import { STANCES } from './stance'
import { fillYears } from './years'

const counts = (ban: number, restrict: number, review: number, allow: number, cooperate: number) => ({
  ban,
  restrict,
  review,
  allow,
  cooperate,
})

describe('events by year', () => {
  it.each([
    [[], 'No event was announced'],
    [[{ year: 2020, stance: 'ban', count: 1 }], 'One event was announced, in 2020'],
    [[{ year: 2020, stance: 'ban', count: 3 }], 'All 3 events were announced in 2020; all of them bans'],
    [
      [
        { year: 2018, stance: 'ban', count: 3 },
        { year: 2020, stance: 'allow', count: 4 },
        { year: 2020, stance: 'ban', count: 2 },
      ],
      '2020 saw most of these events, 6 of 9; 5 of all were bans',
    ],
  ] as const)('%j: %s', (years, title) => {
    expect(yearsFinding(fillYears(years))).toBe(title)
  })
})

describe('a matrix', () => {
  it.each([
    [counts(0, 0, 0, 0, 0), 'No stance is on record here'],
    [counts(1, 0, 0, 0, 0), 'Of 1 stance on record here all ban or restrict'],
    [
      counts(300, 1, 59, 100, 20),
      'Of 480 stances on record here 301 ban or restrict, 120 allow or cooperate and 59 review',
    ],
    [counts(3, 0, 2, 0, 0), 'Of 5 stances on record here 3 ban or restrict and 2 review'],
  ])('%j: %s', (given, title) => {
    expect(matrixFinding(given)).toBe(title)
  })
})

describe('a map', () => {
  it.each([
    [counts(0, 0, 0, 0, 0), 'No country or territory has a stance on X on record'],
    [counts(18, 21, 3, 15, 15), '39 of 72 countries and territories with a stance on X ban or restrict it'],
    [counts(1, 0, 0, 0, 0), '1 of 1 country or territory with a stance on X bans or restricts it'],
    [
      counts(1, 0, 1, 2, 1),
      '3 of 5 countries and territories with a stance on X allow it or cooperate on it',
    ],
    [counts(2, 0, 1, 1, 1), 'X parts 5 countries and territories: 2 against it, 2 for it, 1 undecided'],
  ])('%j: %s', (given, title) => {
    expect(mapFinding(given, 'X')).toBe(title)
  })

  it('whoever is counted is counted once: the parts make the whole', () => {
    fc.assert(
      fc.property(fc.tuple(...STANCES.map(() => fc.nat(500))), ([a = 0, b = 0, c = 0, d = 0, e = 0]) => {
        const numbers = [
          ...mapFinding(counts(a, b, c, d, e), 'X')
            .replaceAll(',', '')
            .matchAll(/\d+/g),
        ].map(Number)
        const all = a + b + c + d + e
        if (numbers.length === 4) expect((numbers[1] ?? 0) + (numbers[2] ?? 0) + (numbers[3] ?? 0)).toBe(all)
        else if (numbers.length === 2) expect(numbers[1]).toBe(all)
        else expect(all).toBe(0)
      }),
    )
  })
})

describe('coverage', () => {
  const recorded = [
    { actor: 'GBR', topic: '5g', events: 12 },
    { actor: 'DEU', topic: '5g', events: 8 },
    { actor: 'DEU', topic: 'ai', events: 2 },
  ]
  it('says where most is recorded, and how many topics have next to nothing', () => {
    expect(coverageFinding(recorded, (topic) => topic.toUpperCase())).toBe(
      'Most is recorded in 5G, 20 of 22 events; 1 topic of 2 has fewer than 10',
    )
    expect(coverageFinding([], String)).toBe('Nothing is recorded')
  })
  it('says of whom there is nothing, and that this is no neutrality', () => {
    expect(silenceFinding(recorded, { silent: 3, wanted: 5, topics: 2, day: '1 May 2020' })).toBe(
      'Of 3 of 5 countries and blocs nothing is recorded up to 1 May 2020; of the others, something in 3 of 4 pairs of actor and topic. Silence here is not neutrality.',
    )
    expect(silenceFinding([], { silent: 5, wanted: 5, topics: 0, day: '1 May 2020' })).toContain('Of 5 of 5')
  })
})
