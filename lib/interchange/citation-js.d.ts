// The parts of citation-js that the tests read citations with; it has no types of its own.
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string, options?: { readonly forceType?: string })
    readonly data: readonly Record<string, unknown>[]
    format(
      type: 'bibliography',
      options: { readonly format: 'text'; readonly template: 'apa'; readonly lang: 'en-US' },
    ): string
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
