/** How many of those who hold a stance are countries, and so on a map. */
export const countriesIn = (
  cells: readonly { readonly actor: string }[],
  actors: ReadonlyMap<string, { readonly kind: string }>,
): number => cells.filter(({ actor }) => actors.get(actor)?.kind === 'country').length
