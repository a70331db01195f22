import { describe, expect, it } from 'vitest'
import {
  ACTIONS,
  type Action,
  can,
  canPublishProposal,
  DEFAULT_POLICY,
  isAtLeast,
  type Role,
} from './permission'

const WHO = [null, 'contributor', 'editor', 'administrator'] as const

// The table of who may what, written out: a change of permissions must be made twice, on purpose.
//                              anonymous contributor editor administrator
const TABLE: Readonly<Record<Action, readonly [boolean, boolean, boolean, boolean]>> = {
  propose: [true, true, true, true],
  proposeUnderName: [false, true, true, true],
  publish: [false, false, true, true],
  edit: [false, false, true, true],
  retract: [false, false, true, true],
  merge: [false, false, true, true],
  restore: [false, false, true, true],
  review: [false, false, true, true],
  importFile: [false, false, true, true],
  addCompany: [false, false, true, true],
  addTopic: [false, false, true, true],
  managePeople: [false, false, false, true],
  manageKeys: [false, false, false, true],
  manageLabels: [false, false, false, true],
  manageWebhooks: [false, false, false, true],
}

describe('who may what', () => {
  const cases = ACTIONS.flatMap((action) =>
    WHO.map((who, column) => [who ?? 'anonymous', action, TABLE[action][column], who] as const),
  )
  it.each(cases)('%s may %s: %s', (_, action, expected, who) => {
    expect(can(who, action)).toBe(expected)
  })

  it('lets nobody without an account propose when anonymous proposals are off', () => {
    const policy = { ...DEFAULT_POLICY, anonymousProposals: false }
    expect(WHO.map((who) => can(who, 'propose', policy))).toEqual([false, true, true, true])
  })

  it('changes nothing else when anonymous proposals are off', () => {
    const policy = { ...DEFAULT_POLICY, anonymousProposals: false }
    for (const action of ACTIONS.filter((a) => a !== 'propose'))
      expect(WHO.map((who) => can(who, action, policy))).toEqual(TABLE[action])
  })
})

describe('publishing a proposal', () => {
  it.each<[Role | null, boolean, boolean, boolean]>([
    [null, false, false, false],
    ['contributor', true, false, false],
    ['editor', false, false, true],
    ['editor', true, false, true],
    ['editor', false, true, true],
    ['editor', true, true, false],
    ['administrator', true, true, false],
    ['administrator', false, true, true],
  ])('%s, own: %s, two-person review: %s → %s', (role, own, twoPersonReview, expected) => {
    expect(canPublishProposal(role, own, { ...DEFAULT_POLICY, twoPersonReview })).toBe(expected)
  })
})

describe('the order of roles', () => {
  it.each<[Role | null, Role, boolean]>([
    [null, 'contributor', false],
    ['contributor', 'contributor', true],
    ['contributor', 'editor', false],
    ['administrator', 'editor', true],
  ])('%s is at least %s: %s', (role, needed, expected) => {
    expect(isAtLeast(role, needed)).toBe(expected)
  })
})
