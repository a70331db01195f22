import type { MetadataRoute } from 'next'
import { readAddress } from './read-address'

export const dynamic = 'force-dynamic'

/** Pages are for everybody. What only repeats them in another form, or cannot be found again, is not. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/admin',
        '/account',
        '/api/',
        '/cells',
        '/changes',
        '/cite',
        '/representations/',
        '/review',
        '/share',
        '/sign-in',
        '/sign-up',
        '/submissions',
        '/why',
      ],
    },
    sitemap: await readAddress('/sitemap.xml'),
  }
}
