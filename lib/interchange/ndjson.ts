/** One JSON object a line (https://github.com/ndjson/ndjson-spec). */
export const NDJSON_TYPE = 'application/x-ndjson'

/** Each as one line, with its end. */
export const ndjsonLines = (objects: readonly object[]): string =>
  objects.map((one) => `${JSON.stringify(one)}\n`).join('')
