import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a database on which what is asked is counted. */
export interface Counted {
  readonly url: string
  /** Statements that were carried out since it was opened. */
  readonly count: () => number
  readonly stop: () => void
}

/** What a client says to have a statement carried out: a plain query, or one that was prepared. */
const CARRIED_OUT = new Set(['Q', 'E'])

/** Stands between an app and its database, and counts the statements that pass; lets everything through as it is. */
export async function countStatements(databaseUrl: string): Promise<Counted> {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  let statements = 0
  const server = createServer((client) => {
    const database = connect(Number(port), hostname)
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        database.destroy()
      })
      socket.on('error', () => {})
    }
    const count = messagesOf((type) => {
      if (CARRIED_OUT.has(type)) statements++
    })
    client.on('data', (part: Buffer) => {
      count(part)
      database.write(part)
    })
    database.pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    url: url.href,
    count: () => statements,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/**
 * Tells the letter of each message of the protocol of PostgreSQL, in whatever pieces they come. The first has none: it
 * begins with its length.
 */
function messagesOf(tell: (type: string) => void): (part: Buffer) => void {
  let rest = Buffer.alloc(0)
  let isFirst = true
  return (part) => {
    rest = Buffer.concat([rest, part])
    for (;;) {
      const head = isFirst ? 0 : 1
      if (rest.length < head + 4) return
      const end = head + rest.readUInt32BE(head)
      if (rest.length < end) return
      if (!isFirst) tell(String.fromCharCode(rest[0] ?? 0))
      isFirst = false
      rest = rest.subarray(end)
    }
  }
}
