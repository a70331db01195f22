import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** Schemas with an `id`, by it: what a document keeps in one place and refers to. */
export type Components = Record<string, JsonSchema>

/**
 * A zod schema as JSON Schema 2020-12. Those with an `id` go to `components` and are referred to. `input`: what may be
 * sent; `output`: what is answered.
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output', components: Components): JsonSchema {
  // As a property, so that a schema with an id of its own is referred to as well.
  const converted = z.toJSONSchema(z.object({ schema }), {
    io,
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod
      // zod bounds whole numbers by what a double can hold, which tells a reader nothing.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (io === 'input' && def.type === 'pipe' && isOptionalText(def) && isText(jsonSchema))
        jsonSchema.type = ['string', 'null']
    },
  }) as unknown as { properties: { schema: JsonSchema }; $defs?: Components }
  for (const [id, definition] of Object.entries(converted.$defs ?? {})) {
    const { id: _, ...rest } = definition
    components[id] ??= referring(rest)
  }
  return referring(converted.properties.schema)
}

/** `optionalLine` and `optionalText` of lib/schemas/text.ts: a text that may be null or absent, made ready before it is checked. */
const isOptionalText = (def: { readonly type: string }): boolean =>
  'in' in def && (def.in as z.core.$ZodType)._zod.def.type === 'transform' && 'out' in def

/** No choice of words, and not said otherwise by the schema itself. */
const isText = (schema: JsonSchema): boolean => schema.type === 'string' && !('enum' in schema)

/** The same with its references to where a document keeps its schemas. */
const referring = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema
