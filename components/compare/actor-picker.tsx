import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/control'
import { KeptParams } from '@/components/view/kept-params'
import { LEAST_COMPARED, MOST_COMPARED } from '@/lib/domain/comparable'
import type { ViewState } from '@/lib/schemas/view-state'
import type { Choice } from '../filter/check-list'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly choices: readonly Choice[]
}

/** Who is compared: as many selects as there may be actors, in a GET form that works without scripts. */
export function ActorPicker({ path, view, choices }: Props) {
  const places = Array.from({ length: MOST_COMPARED }, (_, i) => view.actors[i] ?? '')
  return (
    <Form
      action={path}
      scroll={false}
      prefetch={false}
      className="actor-picker no-print"
      key={view.actors.join()}
    >
      {places.map((chosen, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places have no other identity.
        <Select key={i} name="actor" defaultValue={chosen} aria-label={`Country or bloc ${i + 1}`}>
          <option value="">{i < LEAST_COMPARED ? 'Choose one' : 'Nobody else'}</option>
          {choices.map(({ value: code, label: name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      ))}
      <KeptParams view={{ ...view, actors: [] }} />
      <Button type="submit" variant="primary">
        Compare
      </Button>
    </Form>
  )
}
