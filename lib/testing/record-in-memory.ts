import { env } from '../env'

/** Lets a test have the record in memory, or not: the environment is read once, so setting the variable later does nothing. */
export function keepRecordInMemory(megabytes: number): void {
  Object.assign(env(), { RECORD_IN_MEMORY_MB: megabytes })
}
