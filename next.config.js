import { readdirSync } from 'node:fs'
import { EVERYWHERE, UNFRAMED } from './lib/http/every-answer.mjs'

const migrations = readdirSync(new URL('./prisma/migrations', import.meta.url), { withFileTypes: true })

/** The other forms of a view (components/share/share-links.ts), told apart by the ending of its address. */
const FORM = ':ending(csv|ndjson|json|atom|feed\\.json)'
/** Its pictures (components/share/og-image.ts). */
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
  // There are no pictures to be made smaller: without this the framework would do so with any of this site's for anybody.
  images: { unoptimized: true },
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
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    { source: '/((?!embed/).*)', headers: UNFRAMED },
    { source: '/embed/:path*', headers: [{ key: 'Content-Security-Policy', value: 'frame-ancestors *' }] },
    // A drawing that is opened by itself is a document: it runs nothing.
    {
      source: '/:file(.+\\.svg)',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'",
        },
      ],
    },
  ],
  rewrites: async () => [
    { source: `/s/:slug([^/.]+).${FORM}`, destination: '/s/:slug/:ending' },
    { source: `/s/:slug([^/.]+).${PICTURE}`, destination: '/s/:slug/:ending' },
    {
      source: `/:page(matrix|timeline|shifts|map|compare|coverage|countries|companies).${FORM}`,
      destination: '/representations/:ending/:page',
    },
    {
      source: `/:kind(countries|blocs|companies|events)/:key([^/.]+).${FORM}`,
      destination: '/representations/:ending/:kind/:key',
    },
    {
      source: `/issues/:company/:topic([^/.]+).${FORM}`,
      destination: '/representations/:ending/issues/:company/:topic',
    },
    {
      source: `/:page(matrix|timeline|shifts|map|compare|coverage|countries|companies).${PICTURE}`,
      destination: '/picture/:ending/:page',
    },
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
    'pg-copy-streams',
    'pg-boss',
    'busboy',
    '@prisma/adapter-pg',
    'nodemailer',
    'rate-limiter-flexible',
    '@resvg/resvg-js',
    // Brings its WebAssembly as a file.
    'harfbuzzjs',
    // One registry for what counts and what shows it.
    'prom-client',
  ],
  // Pictures read their fonts as files.
  outputFileTracingIncludes: {
    '/picture/**': [
      './node_modules/@fontsource/{inter,source-serif-4,unifontex,noto-sans-*}/files/*-normal.wof*',
      './lib/picture/fonts/*.woff',
      './node_modules/harfbuzzjs/dist/*.wasm',
    ],
  },
  // What /readyz waits for.
  env: { MIGRATIONS: migrations.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).join(' ') },
}

export default config
