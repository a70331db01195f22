import type { EventStatus } from '@/lib/domain/vocabulary'
import { eventPath } from '../links'
import { ButtonLink } from '../ui/button'

interface Props {
  readonly event: { readonly id: string; readonly status: EventStatus; readonly version: number }
  /** What whoever reads may do with it. */
  readonly may: Readonly<Record<'propose' | 'edit' | 'retract' | 'merge', boolean>>
}

/** What can be done with an event from its page: see its history, correct it; editors also retract and merge. */
export function EventActions({ event, may }: Props) {
  const { id, status, version } = event
  const href = (page: string) => `${eventPath(id)}/${page}`
  return (
    <>
      <ButtonLink href={href('history')} size="small" prefetch={false}>
        History: {version} {version === 1 ? 'version' : 'versions'}
      </ButtonLink>
      {status === 'published' && (
        <>
          {(may.edit || may.propose) && (
            <ButtonLink href={href('edit')} size="small" prefetch={false}>
              {may.edit ? 'Edit' : 'Suggest a correction'}
            </ButtonLink>
          )}
          {may.merge && (
            <ButtonLink href={href('merge')} size="small" prefetch={false}>
              Merge
            </ButtonLink>
          )}
          {may.retract && (
            <ButtonLink href={href('retract')} size="small" variant="danger" prefetch={false}>
              Retract
            </ButtonLink>
          )}
        </>
      )}
    </>
  )
}
