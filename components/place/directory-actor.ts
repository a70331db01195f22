import type { ActorKind } from '@/lib/domain/vocabulary'

/** What a directory says of one actor. */
export interface DirectoryActor {
  readonly code: string
  readonly kind: ActorKind
  readonly name: string
  readonly region: string | null
}
