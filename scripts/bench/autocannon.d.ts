/** What the benchmark uses of autocannon, which brings no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly timeout: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly Request[]
  }
  interface Request {
    readonly method?: 'GET' | 'POST'
    readonly path: string
    /** Makes each request a new one. */
    readonly setupRequest?: (request: Request) => Request & { readonly body?: string }
  }
  interface Measured {
    readonly duration: number
    readonly errors: number
    readonly non2xx: number
    readonly requests: { readonly total: number }
  }
  export default function autocannon(options: Options): Promise<Measured>
}
