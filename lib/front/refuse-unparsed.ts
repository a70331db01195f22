import type { Duplex } from 'node:stream'

/** How long we go on reading what we throw away, so that the answer arrives before the connection is cut. */
const LINGER_MS = 2_000

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

const refused = new WeakSet<Duplex>()

/**
 * Answers what is no HTTP, or has an address and headers beyond all measure, and closes the connection. Node would answer
 * and cut it at once: a sender who has not finished then sees a reset connection and no answer.
 */
export function refuseUnparsed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (refused.has(socket)) return
  refused.add(socket)
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error)
    return
  }
  const status = STATUS[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  socket.removeAllListeners('data')
  socket.on('error', () => socket.destroy())
  socket.resume()
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}
