import { expect, it } from 'vitest'
import { foldCell } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { placeBands } from './ribbon-layout'
import { endOfSpan, spanLabel } from './span-label'

const names = { actor: 'United Kingdom', company: 'Huawei', topic: '5G networks' }
const place = (...events: Parameters<typeof buildFoldEvent>[0][]) =>
  placeBands(
    foldCell(
      events.map((e) => buildFoldEvent(e)),
      DEFAULT_LENS,
    ),
    { from: '2010-01-01', to: '2026-11-25' },
    '2026-11-25',
  )
const sentences = (...events: Parameters<typeof buildFoldEvent>[0][]) =>
  place(...events).map((band) => spanLabel(names, band, undefined))

it('says who stands where, from when to when', () => {
  expect(
    sentences({ stance: 'restrict', announcedOn: '2020-01' }, { stance: 'ban', announcedOn: '2022' }),
  ).toEqual([
    'United Kingdom restricts Huawei, 5G networks, by deed, from January 2020 to 2022',
    'United Kingdom bans Huawei, 5G networks, by deed, since 2022',
  ])
})

it('says that something ended, and that words are only words', () => {
  expect(
    sentences(
      { kind: 'statement', stance: 'review', announcedOn: '2015-02-03', endsOn: '2016-01-01' },
      { stance: 'ban', announcedOn: '2018-01-01', endsOn: '2019-01-01' },
    ),
  ).toEqual([
    'United Kingdom reviews Huawei, 5G networks, said only, from 3 February 2015 to 1 January 2016',
    'United Kingdom bans Huawei, 5G networks, by deed, from 1 January 2018 to 1 January 2019',
    'United Kingdom no longer bans Huawei, 5G networks: ended, since 1 January 2019',
  ])
})

it('says where later words lean, and that a stance is contested', () => {
  expect(
    sentences(
      { stance: 'ban', announcedOn: '2020-07-14', confidence: 'disputed' },
      { kind: 'statement', stance: 'allow', announcedOn: '2021-01-01' },
    ),
  ).toEqual([
    'United Kingdom bans Huawei, 5G networks, by deed, contested, since 14 July 2020; later words lean to allow',
  ])
})

it('knows an end no more exactly than its event', () => {
  const [band] = place({ kind: 'statement', announcedOn: '2020-01-01', endsOn: '2021-03' })
  if (!band) throw new Error('a statement is evidence')
  expect(endOfSpan(band, { title: 'UK says no', endsOn: '2021-03' })).toBe('2021-03')
  expect(endOfSpan(band, undefined)).toBe('2021-03-31')
})
