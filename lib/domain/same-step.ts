/**
 * Whether two records may tell one and the same step: of one actor, about one company. The topic may be another, which is
 * what a merge mends; a wrong actor or company is corrected first, so that no evidence ends up with somebody else.
 */
export const mayTellSameStep = (
  a: { readonly actor: string; readonly company: string },
  b: { readonly actor: string; readonly company: string },
): boolean => a.actor === b.actor && a.company === b.company
