// Serves the built app: `next start` without its banner. Started by start.mjs and test.mjs with the leash, so that it
// ends with them; on SIGTERM it takes no new requests and finishes those in flight.
import { createRequire } from 'node:module'
import './lib/hold-requests.mjs'
import { ROOT } from './lib/paths.mjs'
import { wantedHost, wantedPort } from './lib/port.mjs'

// What `next start` and the server.js of a standalone build call.
const { startServer } = createRequire(import.meta.url)('next/dist/server/lib/start-server')

const log = console.log
console.log = () => {}
await startServer({ dir: ROOT, port: wantedPort(), hostname: wantedHost(), isDev: false, allowRetry: false })
console.log = log
