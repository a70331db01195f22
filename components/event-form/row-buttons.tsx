import { Button } from '../ui/button'
import { fieldId } from './form-binding'

interface AddProps {
  readonly group: 'source' | 'related'
  readonly label: string
  readonly disabled: boolean
  readonly onAdd: () => void
}

/** Adds a row: at once with scripts, by sending the form without them. */
export function AddRow({ group, label, disabled, onAdd }: AddProps) {
  return (
    <Button
      type="submit"
      name="intent"
      value={`add-${group}`}
      id={fieldId(`add-${group}`)}
      size="small"
      disabled={disabled}
      onClick={(e) => {
        e.preventDefault()
        onAdd()
      }}
    >
      {label}
    </Button>
  )
}

interface RemoveProps {
  readonly group: 'source' | 'related'
  readonly index: number
  /** "source 2": what is removed, for who does not see it. */
  readonly what: string
  readonly onRemove: () => void
}

/** Removes a row, in the same two ways. */
export function RemoveRow({ group, index, what, onRemove }: RemoveProps) {
  return (
    <Button
      type="submit"
      name="intent"
      value={`remove-${group}:${index}`}
      size="small"
      variant="quiet"
      className="form-row-remove"
      onClick={(e) => {
        e.preventDefault()
        onRemove()
      }}
    >
      Remove<span className="sr-only"> {what}</span>
    </Button>
  )
}
