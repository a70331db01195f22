import type { z } from 'zod'
import type { Action } from '@/lib/domain/permission'
import type { ApiParam } from './params'

export type CallMethod = 'GET' | 'POST' | 'PATCH'

export interface CallBody {
  readonly schema: z.ZodType
  /** Media types that are taken; empty takes any, as what is only read can do no harm. */
  readonly types: readonly string[]
  readonly mostBytes: number
  readonly example: unknown
}

/** A body that is read as it comes, and never held whole. */
export interface CallUpload {
  readonly types: readonly string[]
  readonly description: string
  readonly example: string
}

export interface CallAnswer {
  readonly description: string
  /** Absent: the answer has no body. */
  readonly schema?: z.ZodType
  /** Other media types in which it can be asked for (Accept), each told as text. */
  readonly others?: Readonly<Record<string, string>>
  readonly headers?: readonly ('ETag' | 'Location' | 'Link')[]
}

/** One call of the API: what handlers check by, and what the document tells. */
export interface Call {
  readonly method: CallMethod
  /** Under /api/v1. */
  readonly path: string
  readonly tag: 'Events' | 'Views' | 'Names' | 'Reading texts' | 'Webhooks' | 'About'
  readonly summary: string
  readonly description?: string
  /** What a key must allow; `null` needs no key. */
  readonly permission: Action | null
  /** Parts of the path, `{id}`. */
  readonly params?: Readonly<Record<string, ApiParam>>
  readonly query: Readonly<Record<string, ApiParam>>
  /** Parameters of the page of the same name that have no effect here. */
  readonly silent?: readonly string[]
  readonly body?: CallBody
  readonly upload?: CallUpload
  /** Headers that it honours. */
  readonly ifMatch?: 'required' | 'optional'
  readonly idempotent?: true
  readonly answers: Readonly<Record<number, CallAnswer>>
  /** Statuses of the problems that it answers with, beside 400, 429, 500 and 503, which any call may. */
  readonly problems: readonly number[]
}
