import { NameLists } from '@/components/event-form/name-lists'
import { getDirectory } from '@/lib/data/directory'

/** More would weigh on every page that shows the form; names are understood without being listed. */
const MOST = 500

/** The names that there are, for the form where no scripts run. */
export async function EntryNameLists() {
  const { actors, companies, topics } = await getDirectory()
  const names = (all: ReadonlyMap<string, { readonly name: string }>) =>
    [...all.values()].slice(0, MOST).map(({ name }) => name)
  return <NameLists names={{ actor: names(actors), company: names(companies), topic: names(topics) }} />
}
