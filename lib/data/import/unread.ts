import { EVENT_WIRE_FIELDS } from '@/lib/schemas/event-input'
import type { ImportRow } from '@/lib/schemas/import-answer'

/** Members that our own files have besides, and that are not for an import. */
const OURS = ['id', 'key', 'status', 'version', 'recordedAt', 'changedAt', 'statusReason', 'mergedInto']
const KNOWN: ReadonlySet<string> = new Set([...EVENT_WIRE_FIELDS.event, ...OURS])
const KNOWN_OF_SOURCE: ReadonlySet<string> = new Set(EVENT_WIRE_FIELDS.source)
/** More names than these are no misspelling but another kind of file. */
const MOST = 20

/** Names of members that nobody reads: a misspelt `efectiveOn` must not be lost without a word. */
export class UnreadMembers {
  private readonly first = new Map<string, number>()

  look(row: ImportRow): void {
    if (!('record' in row)) return
    const { record, line } = row
    for (const name in record) if (!KNOWN.has(name)) this.add(name, line)
    if (!Array.isArray(record.sources)) return
    for (const source of record.sources as unknown[])
      if (typeof source === 'object' && source !== null)
        for (const name in source) if (!KNOWN_OF_SOURCE.has(name)) this.add(`sources.${name}`, line)
  }

  notes(): string[] {
    return [...this.first].map(([name, line]) => `“${name}” is not read (first in line ${line})`)
  }

  private add(name: string, line: number): void {
    if (this.first.size < MOST && !this.first.has(name)) this.first.set(name.slice(0, 80), line)
  }
}
