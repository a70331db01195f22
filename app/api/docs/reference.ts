import 'server-only'
import type { CallEntry, FieldEntry } from '@/components/api-docs/call-entry'
import { openApiDocument } from '@/lib/interchange/api/openapi'

type Json = Readonly<Record<string, unknown>>

/** Every call of the published document, in its order, for people. `origin` is where this site is. */
export function readReference(origin: string): CallEntry[] {
  const { paths, components } = openApiDocument()
  const schemas = components.schemas as Readonly<Record<string, Json>>
  return Object.entries(paths).flatMap(([path, at]) =>
    Object.entries(at).map(([method, written]) => {
      const operation = written as unknown as Operation
      const [body] = Object.values(operation.requestBody?.content ?? {})
      const query = exampleQuery(operation)
      const address = `/api/v1${path}${query}`
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path: `/api/v1${path}`,
        tag: operation.tags[0] ?? '',
        summary: operation.summary,
        description: operation.description ?? '',
        parameters: operation.parameters.map(parameterEntry),
        body: fieldEntries(resolve(body?.schema ?? {}, schemas)),
        answers: Object.entries(operation.responses).map(([status, { description }]) => ({
          status,
          description,
        })),
        command: commandOf(method.toUpperCase(), `${origin}${address}`, operation, body?.example),
        // A browser sends no key.
        href: method === 'get' && !path.includes('{') && operation.security.length === 0 ? address : null,
      }
    }),
  )
}

interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly security: readonly unknown[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Json; example: unknown }>> }
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: Json
  /** Of headers. */
  readonly example?: unknown
  /** Of the query. */
  readonly 'x-example'?: unknown
}

const resolve = (schema: Json, schemas: Readonly<Record<string, Json>>): Json =>
  typeof schema.$ref === 'string' ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema

const parameterEntry = ({ name, in: place, required, description, schema }: Parameter): FieldEntry => ({
  name,
  place,
  required,
  repeatable: schema.type === 'array',
  type: typeOf(schema.type === 'array' ? (schema.items as Json) : schema),
  description,
})

function fieldEntries(schema: Json): FieldEntry[] {
  const required = (schema.required ?? []) as readonly string[]
  return Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>).map(([name, field]) => ({
    name,
    place: null,
    required: required.includes(name),
    repeatable: false,
    type: typeOf(field),
    description: typeof field.description === 'string' ? field.description : '',
  }))
}

function typeOf(schema: Json): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(', ')
  if (schema.type === 'array')
    return `list of ${Object.keys((schema.items as Json)?.properties ?? {}).join(', ')}`
  const types = [schema.type].flat().map((type) => TYPES[String(type)] ?? String(type))
  return types.join(' or ')
}
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  null: 'null',
  undefined: 'text or null',
}

/** The first few examples that parameters have: a query that shows something. */
function exampleQuery({ operationId, parameters }: Operation): string {
  const shown = EXAMPLES[operationId] ?? []
  const search = new URLSearchParams()
  for (const { name, 'x-example': example } of parameters)
    if (shown.includes(name)) search.append(name, String(example))
  return search.size > 0 ? `?${search}` : ''
}
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  listEvents: ['actor', 'company', 'topic'],
  getMatrix: ['company', 'asOf', 'basis'],
  listShifts: ['company', 'reversals'],
  listIssues: ['actor'],
  listActors: ['type'],
}

function commandOf(
  method: string,
  address: string,
  { security, parameters }: Operation,
  body: unknown,
): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
  const headers = [
    ...(security.length > 0 ? ['Authorization: Bearer KEY'] : []),
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    ...parameters.filter((p) => p.in === 'header' && p.required).map((p) => `${p.name}: ${p.example}`),
  ]
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quote(address.replace('{id}', 'ID'))}`,
    ...headers.map((header) => `-H ${quote(header)}`),
    ...(body === undefined ? [] : [`-d ${quote(JSON.stringify(body))}`]),
  ].join(' \\\n  ')
}
