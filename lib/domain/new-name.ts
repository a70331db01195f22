/** A company that is missing, as an editor describes it. */
export interface CompanyInput {
  readonly name: string
  /** Alpha-3 code of a country. */
  readonly homeCountry: string
  readonly sector: string
  readonly aliases: readonly string[]
  readonly products: readonly string[]
}

export interface TopicInput {
  readonly name: string
  /** For heads of columns. */
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly description: string
}

/**
 * The slug that a name suggests: "PDD Holdings" → `pdd-holdings`. A name without Latin letters or digits has none: `null`.
 * Never longer than 60 letters, so that a number can be added.
 */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? null : slug
}
