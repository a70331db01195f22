import { Server } from 'node:http'

/** Longer than the app takes to come, even on a busy machine. */
const HELD_AT_MOST = 30_000

// Lets requests wait until the porter stands (lib/front/install-front.ts). The framework listens a moment before it has the
// app loaded; what came in between would go past the porter: without a policy for scripts, and with a failure where the
// database is away. To be imported before the framework is started.

const { emit } = Server.prototype
/** @type {(() => void)[]} */
const waiting = []
Object.assign(globalThis, { demarcheHeld: { emit, waiting } })
Server.prototype.emit = /** @this {Server} */ function (event, ...rest) {
  if (event !== 'request') return emit.call(this, event, ...rest)
  const [, response] = /** @type {[unknown, import('node:http').ServerResponse]} */ (rest)
  const tooLong = setTimeout(() => {
    waiting.splice(waiting.indexOf(letIn), 1)
    response.writeHead(503, { 'Retry-After': '5' }).end()
  }, HELD_AT_MOST)
  const letIn = () => {
    clearTimeout(tooLong)
    this.emit('request', ...rest)
  }
  waiting.push(letIn)
  return true
}
