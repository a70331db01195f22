import 'server-only'
import type { Handler } from '../answer-call'
import * as restoration from './[id]/restore/route'
import * as retraction from './[id]/retract/route'
import * as revisions from './[id]/revisions/route'
import * as one from './[id]/route'
import * as all from './route'

/** An address as the calls of the table have it; in any other form it is the framework's. */
const ADDRESS = /^\/api\/v1\/events(?:\/([0-9A-Za-z]+)(?:\/(revisions|retract|restore))?)?$/
const OF_ONE = { revisions, retract: retraction, restore: restoration } as const
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'] as const

/**
 * The handler of a call that reads or writes events, the same that the framework finds by its folder: so the porter can
 * have the calls that programs make most answered without it. `null` for every other address.
 */
export function handlerOf(method: string, path: string): ((request: Request) => Promise<Response>) | null {
  const [address, id, part] = ADDRESS.exec(path) ?? []
  if (address === undefined) return null
  const routes: Readonly<Record<(typeof METHODS)[number], Handler>> =
    id === undefined ? all : part === undefined ? one : OF_ONE[part as keyof typeof OF_ONE]
  const name = METHODS.find((one) => one === (method === 'HEAD' ? 'GET' : method))
  const handle = name && routes[name]
  return handle
    ? (request) => handle(request, { params: Promise.resolve(id === undefined ? {} : { id }) })
    : null
}
