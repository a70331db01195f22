/**
 * Calls back once when somebody wants us to stop: Ctrl-C, a closed terminal, `kill`, or the end of the npm that runs us.
 * Further signals change nothing: npm passes on a Ctrl-C that the terminal has already sent us itself.
 * @param {() => void} stop
 */
export function onStopSignal(stop) {
  let told = false
  const once = () => {
    if (told) return
    told = true
    stop()
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, once)
  // An npm that is killed outright takes nobody with it: its end shows in that we have another parent.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && once(), 500).unref()
}
