/** The request header by which `proxy.ts` tells the root layout that a page stands in a frame of another site. */
export const BARE_HEADER = 'x-demarche-bare'

/** Whether a path is that of an embedded view. */
export const isBarePath = (pathname: string): boolean => pathname.startsWith('/embed/')
