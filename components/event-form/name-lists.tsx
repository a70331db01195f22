import type { NameField } from './entry-state'

/** The ids of the lists, for the inputs that suggest from them. */
export const NAME_LIST: Readonly<Record<NameField, string>> = {
  actor: 'names-actor',
  company: 'names-company',
  topic: 'names-topic',
}

interface Props {
  readonly names: Readonly<Record<NameField, readonly string[]>>
}

/** What may be typed into the fields for names, for browsers without scripts: with them the server suggests. */
export function NameLists({ names }: Props) {
  return (
    <noscript>
      {(Object.keys(NAME_LIST) as NameField[]).map((field) => (
        <datalist key={field} id={NAME_LIST[field]}>
          {names[field].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ))}
    </noscript>
  )
}
