import type { FormState } from '@/lib/schemas/form-state'

/** What is to be said of a form as a whole after it was sent; announced by screen readers. */
export function FormAnswer({ state }: { state: FormState }) {
  const faults = Object.keys(state.errors).length
  const problem =
    state.problem ??
    (faults === 0
      ? null
      : faults === 1
        ? 'One field needs another look.'
        : `${faults} fields need another look.`)
  return (
    <>
      <div role="alert">
        {problem && (
          <p key={state.answer} className="form-problem">
            {problem}
          </p>
        )}
      </div>
      <div role="status">
        {state.done && (
          <p key={state.answer} className="form-done">
            {state.done}
          </p>
        )}
      </div>
    </>
  )
}
