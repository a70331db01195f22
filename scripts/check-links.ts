import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { checkLinks, userAgent } from '@/lib/http/check-links'

// npm run links: looks at the addresses of sources that are due, once; for those who would rather have cron do it than
// LINK_CHECKS=on. Run again while it finds some.
const count = await checkLinks(now, { userAgent: userAgent(env().PUBLIC_URL) })
console.log(count === 0 ? 'No address is due.' : `${count} addresses looked at.`)
process.exit(0)
