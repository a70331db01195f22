/** A field that no person sees or reaches: what fills it in is a machine, and is not recorded. */
export const Trap = () => (
  <div className="trap" aria-hidden="true">
    <label>
      Leave this empty
      <input type="text" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
    </label>
  </div>
)
