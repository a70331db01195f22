/** Set for a few seconds on the address of an event that somebody has just recorded, so that its page confirms it to them alone. */
export const RECORDED_COOKIE = 'demarche.recorded'

export const RECORDED = {
  new: 'Published. Every page, feed and export shows it from now on.',
  corrected: 'Your correction is published; the earlier version stays in its history.',
  unchanged: 'Nothing was different from what is recorded: no new version was made.',
} as const
export type RecordedAs = keyof typeof RECORDED

export const isRecordedAs = (value: unknown): value is RecordedAs =>
  typeof value === 'string' && Object.hasOwn(RECORDED, value)
