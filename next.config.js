import { readdirSync } from 'node:fs'

const migrations = readdirSync(new URL('./prisma/migrations', import.meta.url), { withFileTypes: true })

/** The other forms of a view (components/share/share-links.ts), told apart by the ending of its address. */
const FORM = ':ending(csv|json|atom|feed\\.json)'
/** Its pictures (components/picture/picture-link.ts). */
const PICTURE = ':ending(og\\.png|png|svg)'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types, of the tests too; who starts the app need not wait for that.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: false,
  // For the image only: `next start`, which npm start uses, does not go with it.
  ...(process.env.BUILD_STANDALONE === '1' && { output: 'standalone' }),
  // `next dev` must not write agent files into the repository.
  agentRules: false,
  experimental: {
    agentFeedback: false,
    // `forbidden()`: a page that may not be seen answers 403, with app/forbidden.tsx.
    authInterrupts: true,
    // Behind a proxy that does not pass the Host on, forms still come from where people are.
    serverActions: {
      allowedOrigins: URL.canParse(process.env.PUBLIC_URL ?? '')
        ? [new URL(process.env.PUBLIC_URL).host]
        : [],
      // A form at all its limits, in letters of four bytes, and the state that comes back with it.
      bodySizeLimit: '2mb',
    },
  },
  rewrites: async () => [
    { source: `/:page(matrix|timeline|shifts).${FORM}`, destination: '/representations/:ending/:page' },
    {
      source: `/:kind(countries|blocs|companies|events)/:key([^/.]+).${FORM}`,
      destination: '/representations/:ending/:kind/:key',
    },
    {
      source: `/issues/:company/:topic([^/.]+).${FORM}`,
      destination: '/representations/:ending/issues/:company/:topic',
    },
    { source: `/:page(matrix|timeline).${PICTURE}`, destination: '/picture/:ending/:page' },
    {
      source: `/:kind(countries|blocs|companies|events)/:key([^/.]+).${PICTURE}`,
      destination: '/picture/:ending/:kind/:key',
    },
    {
      source: `/issues/:company/:topic([^/.]+).${PICTURE}`,
      destination: '/picture/:ending/issues/:company/:topic',
    },
  ],
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    'nodemailer',
    'rate-limiter-flexible',
    '@resvg/resvg-js',
  ],
  // Pictures read their fonts as files.
  outputFileTracingIncludes: {
    '/picture/**': ['./node_modules/@fontsource/{inter,source-serif-4,unifontex}/files/*-normal.wof*'],
  },
  // What /readyz waits for.
  env: { MIGRATIONS: migrations.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).join(' ') },
}

export default config
