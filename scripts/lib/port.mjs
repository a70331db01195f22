import { createServer } from 'node:net'
import { StepError } from './step-error.mjs'

/** Where the app is served: `PORT`, 3000 when unset. */
export function wantedPort() {
  const text = process.env.PORT || '3000'
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new StepError(`PORT=${text} is no port`, 'Give a number from 1 to 65535')
}

/** On which of the machine's addresses: `HOST`, all of them when unset. */
export const wantedHost = () => process.env.HOST || undefined

/** @param {number} port */
export async function checkPortIsFree(port) {
  const code = await tryListening(port)
  if (code === null) return
  if (code === 'EADDRINUSE')
    throw new StepError(
      `Port ${port} is in use by another program`,
      `Stop it, or choose another: PORT=${port + 1} npm start`,
    )
  if (code === 'EACCES')
    throw new StepError(`Port ${port} is reserved for root`, `Choose another: PORT=${port + 3000} npm start`)
  throw new StepError(
    `Nothing can be served on ${wantedHost() ?? 'port'} ${port} (${code})`,
    'Check HOST and PORT',
  )
}

/** @param {number} port @returns {Promise<string | null>} */
const tryListening = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message),
    )
    server.listen(port, wantedHost(), () => server.close(() => resolve(null)))
  })

/** A port of this machine that nobody uses now. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
