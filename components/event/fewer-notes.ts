/** More than two sheets hold beside the view itself. */
const MOST = 90

/** The title and the notes of a list that is printed under a view: of too many the first, and the title says so. */
export function fewerNotes<Note>(
  title: string,
  notes: readonly Note[],
): { title: string; notes: readonly Note[] } {
  const left = notes.length - MOST
  return left > 0
    ? {
        title: `${title}: ${MOST} of them; ${left} more at the address of this page`,
        notes: notes.slice(0, MOST),
      }
    : { title, notes }
}
