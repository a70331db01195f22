/**
 * Spreadsheets run a cell that begins with one of these as a formula, some after opening a file that somebody sent.
 * The full-width forms count too where the system's language has them.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula: an apostrophe is put before one that could be, as people do by hand.
 * Texts that begin with apostrophes and then such a sign get one more, so that `fromSafeCell` gives every text back.
 */
export const toSafeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text of a cell that `toSafeCell` wrote, or that somebody typed: takes off the apostrophe that guards a sign. */
export const fromSafeCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
