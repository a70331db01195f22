/** A step that failed for a reason a person can act on. Shown as one line, without a stack. */
export class StepError extends Error {
  /**
   * @param {string} what what failed, as a sentence without its full stop
   * @param {string} todo what to do about it, as a sentence without its full stop
   * @param {unknown} [cause]
   */
  constructor(what, todo, cause) {
    super(`${what}. ${todo}.`, { cause })
  }
}

/**
 * Prints a failure and answers the exit code. What was foreseen is one line; what was not keeps its stack, because
 * somebody has to mend it.
 * @param {unknown} error
 */
export function reportFailure(error) {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error)
  return 1
}
