// What XML 1.0 cannot hold at all, not even escaped: control characters, lone surrogates, and two that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The names that XML gives to its own signs: not every reader of feeds knows the numbers. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Has no name. As it is, it would be read as the end of a line.
  '\r': '&#13;',
}

/** A text as XML holds it, between tags or in a quoted attribute. What XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? '')
