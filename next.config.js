/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  output: 'standalone',
  // `next dev` must not write agent files into the repository.
  agentRules: false,
  agentFeedback: false,
  serverExternalPackages: ['pg', '@prisma/adapter-pg'],
}

export default config
