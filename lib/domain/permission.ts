/** What an account may be, from the least to the most it may do. */
export const ROLES = ['contributor', 'editor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  contributor: 'Contributor',
  editor: 'Editor',
  administrator: 'Administrator',
}

/** One line each, shown where a role is chosen. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  contributor: 'proposes events under a name',
  editor: 'publishes, edits and reviews events',
  administrator: 'also manages people, keys and labels',
}

/** From which role on each thing may be done. Reading needs none. The one table of who may what: nothing else decides. */
const NEEDS = {
  propose: 'anyone',
  proposeUnderName: 'contributor',
  publish: 'editor',
  edit: 'editor',
  retract: 'editor',
  merge: 'editor',
  restore: 'editor',
  review: 'editor',
  importFile: 'editor',
  addCompany: 'editor',
  addTopic: 'editor',
  managePeople: 'administrator',
  manageKeys: 'administrator',
  manageLabels: 'administrator',
  manageWebhooks: 'administrator',
} as const satisfies Record<string, Role | 'anyone'>

export type Action = keyof typeof NEEDS
export const ACTIONS = Object.keys(NEEDS) as readonly Action[]

/** What whoever runs the site has decided. */
export interface Policy {
  /** ANONYMOUS_PROPOSALS: whether one may propose without an account. */
  readonly anonymousProposals: boolean
  /** TWO_PERSON_REVIEW: nobody publishes what they proposed themselves, or retracts, merges and restores alone. */
  readonly twoPersonReview: boolean
}
export const DEFAULT_POLICY: Policy = { anonymousProposals: true, twoPersonReview: false }

/** Whether `role` is at least `needed`. `null` is somebody without an account. */
export const isAtLeast = (role: Role | null, needed: Role): boolean =>
  role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** From which role on something may be done, in the words of a sentence: for documents. */
export const neededFor = (action: Action): Role | 'anyone' => NEEDS[action]

/** The one of two roles that may do less. */
export const lesserRole = (a: Role, b: Role): Role => (isAtLeast(a, b) ? b : a)

/** Whether somebody with this role may do this. `null` is somebody without an account. */
export function can(role: Role | null, action: Action, policy: Policy = DEFAULT_POLICY): boolean {
  const needed = NEEDS[action]
  if (needed !== 'anyone') return isAtLeast(role, needed)
  return role !== null || policy.anonymousProposals
}

/**
 * Whether somebody may publish a proposal: an editor, and under two-person review not the one who made it. `own` is
 * whether they did. An editor's direct entry is a proposal of their own.
 */
export const canPublishProposal = (role: Role | null, own: boolean, policy: Policy): boolean =>
  can(role, 'publish', policy) && !(own && policy.twoPersonReview)
