import { xmlText } from './xml'

/** An answer to oEmbed as XML: one element a property, in the order given. */
export function oembedXml(answer: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(answer).map(
    ([name, value]) => `  <${name}>${xmlText(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<oembed>\n${lines.join('\n')}\n</oembed>\n`
}
