import type { IssueKey } from '@/lib/domain/issue'

/** The cell whose panel is open, as the fragment of an address holds it: `#why=GBR/huawei/5g-networks`. */
export interface AskedCell {
  readonly actor: string
  readonly issue: IssueKey
}

const FORM = /^#why=([A-Z0-9]{2,8})\/([a-z0-9-]+\/[a-z0-9-]+)$/

export const whyHash = ({ actor, issue }: AskedCell): string => `#why=${actor}/${issue}`

/** The inverse of `whyHash`; `null` for every other fragment. */
export function cellInHash(hash: string): AskedCell | null {
  const [, actor, issue] = FORM.exec(hash) ?? []
  return actor && issue ? { actor, issue: issue as IssueKey } : null
}

/** The fragment of an address as far as it says which panel is open; nothing otherwise. */
export const keptHash = (hash: string): string => (cellInHash(hash) ? hash : '')
