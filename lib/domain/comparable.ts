/** How many actors a comparison takes: fewer are nothing to compare, and more cannot be told apart. */
export const LEAST_COMPARED = 2
export const MOST_COMPARED = 6

export const isComparable = ({ length }: { readonly length: number }): boolean =>
  length >= LEAST_COMPARED && length <= MOST_COMPARED
