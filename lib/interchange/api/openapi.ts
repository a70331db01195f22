import type { z } from 'zod'
import { neededFor } from '@/lib/domain/permission'
import { REQUEST_KEY_HOURS } from '@/lib/domain/request-key'
import type { Call, CallAnswer } from './call'
import { callList } from './calls'
import { type Components, type JsonSchema, jsonSchemaOf } from './json-schema'
import type { ApiParam } from './params'
import { wireProblem } from './wire-problem'

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: JsonSchema
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>
  readonly components: Readonly<Record<string, JsonSchema>>
  readonly [member: string]: unknown
}

let made: OpenApiDocument | undefined

/** The description of the API (OpenAPI 3.1), made from the table by which its handlers answer. */
export function openApiDocument(): OpenApiDocument {
  made ??= make()
  return made
}

const ABOUT = `Who stands where on the companies and technologies the world quarrels about, since when, and who says so.

Reading needs no key. Writing needs one, made at /account or by \`npm run keys\`, and sent as \`Authorization: Bearer KEY\`.

Lists answer \`{"data", "next", "total"}\`: send \`next\` back as \`cursor\`. Dates are as exact as known (\`2020\`, \`2020-07\`, \`2020-07-14\`), and unknown is \`null\`. A parameter or field that is not known is refused, so that no answer is taken for another. Errors are problem details (RFC 9457) that name the field. Answers to reading carry an \`ETag\`: send it as \`If-None-Match\`, and what has not changed comes as 304. Every answer carries an \`X-Request-Id\`; one that you send is kept.

Reads are counted by client address, writes by key: \`RateLimit-Policy\` tells how many a minute are answered. More get 429 with \`Retry-After\`.`

function make(): OpenApiDocument {
  const components: Components = {}
  const problem = jsonSchemaOf(wireProblem, 'output', components)
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const call of callList) {
    const at = paths[call.path] ?? {}
    paths[call.path] = at
    at[call.method.toLowerCase()] = operation(call, problem, components)
  }
  describeWrites(components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demarche API',
      version: '1',
      description: ABOUT,
      license: { name: 'Data: CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(callList.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      headers: HEADERS,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key made at /account or by `npm run keys`.' },
      },
    },
  }
}

function operation(call: Call & { name: string }, problem: JsonSchema, components: Components): JsonSchema {
  const role = call.permission && neededFor(call.permission)
  const needs = role && `Needs a key with the role ${role} or more.`
  const description = [call.description, needs].filter(Boolean).join('\n\n')
  return {
    operationId: call.name,
    tags: [call.tag],
    summary: call.summary,
    ...(description && { description }),
    security: call.permission ? [{ key: [] }] : [],
    parameters: parametersOf(call, components),
    ...(call.body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          (call.body.types.length > 0 ? call.body.types : ['application/json']).map((type) => [
            type,
            {
              schema: call.body && jsonSchemaOf(call.body.schema, 'input', components),
              example: call.body?.example,
            },
          ]),
        ),
      },
    }),
    ...(call.upload && {
      requestBody: {
        required: true,
        description: call.upload.description,
        content: Object.fromEntries(
          call.upload.types.map((type) => [
            type,
            { schema: { type: 'string' }, example: call.upload?.example },
          ]),
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(call.answers).map(([status, answer]) => [status, responseOf(answer, components)]),
      ),
      ...Object.fromEntries(
        [...new Set([400, ...call.problems, 429, 500, 503])].sort().map((status) => [
          status,
          {
            description: PROBLEMS[status],
            headers: headersOf(HEADERS_OF[status] ?? []),
            content: { 'application/problem+json': { schema: problem } },
          },
        ]),
      ),
    },
  }
}

function parametersOf(call: Call, components: Components): JsonSchema[] {
  const of = (place: 'path' | 'query', params: Readonly<Record<string, ApiParam>> = {}): JsonSchema[] =>
    Object.entries(params).map(([name, { schema, description, repeatable, example }]) => {
      const one = jsonSchemaOf(schema as z.ZodType, 'input', components)
      return {
        name,
        in: place,
        required: place === 'path',
        description: example === undefined ? description : `${description} For example ${example}.`,
        schema: repeatable ? { type: 'array', items: one } : one,
        ...(repeatable && { style: 'form', explode: true }),
        // Not `example`: viewers fill that in, and a call that is tried out would be narrowed by all filters at once.
        ...(example !== undefined && { 'x-example': example }),
      }
    })
  const header = (name: string, description: string, required: boolean, example?: string): JsonSchema => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
    ...(example !== undefined && { example }),
  })
  return [
    ...of('path', call.params),
    ...of('query', call.query),
    ...(call.ifMatch
      ? [
          header(
            'If-Match',
            'The ETag of the event as it was read: nothing is changed where another version stands.',
            call.ifMatch === 'required',
            '"1"',
          ),
        ]
      : []),
    ...(call.idempotent
      ? [
          header(
            'Idempotency-Key',
            `Chosen by you, for one request however often it is sent: it is done once, and answered the same. Remembered for ${REQUEST_KEY_HOURS} hours.`,
            false,
          ),
        ]
      : []),
    ...(304 in call.answers ? [header('If-None-Match', 'The ETag of an earlier answer.', false)] : []),
  ]
}

const responseOf = (
  { description, schema, headers = [], others = {} }: CallAnswer,
  components: Components,
): JsonSchema => ({
  description,
  headers: headersOf(headers),
  ...(schema && {
    content: {
      'application/json': { schema: jsonSchemaOf(schema, 'output', components) },
      ...Object.fromEntries(
        Object.entries(others).map(([type, says]) => [
          type,
          { schema: { type: 'string', description: says } },
        ]),
      ),
    },
  }),
})

const headersOf = (names: readonly string[]): JsonSchema =>
  Object.fromEntries(
    [...names, 'RateLimit-Policy', 'X-Request-Id'].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  )

const HEADERS: JsonSchema = {
  ETag: {
    description: 'Tells this answer from others; of an event, its version.',
    schema: { type: 'string' },
  },
  Link: {
    description: 'Where there is a next page, its address, with rel="next".',
    schema: { type: 'string' },
  },
  Location: { description: 'Where it is.', schema: { type: 'string' } },
  RateLimit: {
    description:
      'What is left of the limit and in how many seconds it is counted anew: `"write";r=1199;t=60`.',
    schema: { type: 'string' },
  },
  'RateLimit-Policy': {
    description:
      'How many requests are answered in how many seconds: `"read";q=60000;w=60`, of one client address, or `"write"`, of one key.',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' } },
  'X-Request-Id': {
    description: 'The id of the request, in the logs of this site.',
    schema: { type: 'string' },
  },
}

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'A parameter makes no sense, or the body is not JSON in UTF-8.',
  401: 'No key, or one that is not in use.',
  403: 'The role of the key does not suffice.',
  404: 'There is nothing with this id.',
  409: 'What is recorded stands against it: the event was merged into another, or is likely on record already; a company or topic goes by this name; the webhook is not active.',
  410: 'The event was withdrawn; the detail says why.',
  412: 'Another version stands: it comes with the answer.',
  413: 'The body is too large.',
  415: 'The body is not of the type that is taken.',
  422: 'Fields make no sense: each is named. Nothing was recorded.',
  428: 'If-Match is missing.',
  429: 'Too many requests: wait as long as Retry-After says.',
  500: 'A fault of this site.',
  503: 'The database is away, full or takes no writes: try again in as many seconds as Retry-After says.',
}

const HEADERS_OF: Readonly<Record<number, readonly string[]>> = {
  412: ['ETag'],
  429: ['Retry-After', 'RateLimit'],
  503: ['Retry-After'],
}

/** What a field means is told once, where it is read. */
function describeWrites(components: Components): void {
  const propertiesOf = (schema: JsonSchema | undefined): Record<string, JsonSchema> =>
    (schema?.properties ?? {}) as Record<string, JsonSchema>
  const fill = (properties: Record<string, JsonSchema>, like: Record<string, JsonSchema>) => {
    for (const [name, property] of Object.entries(properties))
      property.description ??= like[name]?.description
  }
  for (const id of ['EventWrite', 'EventPatch']) {
    const properties = propertiesOf(components[id])
    fill(properties, propertiesOf(components.Event))
    const rows = (name: string) => propertiesOf(properties[name]?.items as JsonSchema | undefined)
    fill(rows('sources'), propertiesOf(components.Source))
    fill(rows('related'), propertiesOf(components.RelatedEvent))
    for (const name of ['id', 'version', 'recordedAt', 'status'])
      if (properties[name]) properties[name].description = 'Only read: may come along unchanged.'
  }
}
