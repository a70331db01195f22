import { Button } from '../ui/button'
import { Moment } from '../ui/moment'

interface Props {
  readonly at: number
  readonly onRestore: () => void
  readonly onDiscard: () => void
}

/** What was typed at an earlier visit and never sent. */
export function DraftOffer({ at, onRestore, onDiscard }: Props) {
  return (
    <section className="draft-offer" aria-label="Draft">
      <p role="status">
        A draft from {Number.isFinite(at) ? <Moment at={new Date(at)} /> : 'an earlier visit'} is kept in this
        browser.
      </p>
      <Button size="small" onClick={onRestore}>
        Restore the draft
      </Button>
      <Button size="small" variant="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </section>
  )
}
