// Loaded before a child's own code (`node --import`): the child ends when the channel to its parent closes, for whatever
// reason. A parent that was killed without a chance to clean up so leaves nobody behind.
// Its own children inherit the flag and have channels too, which are none of our business.
if (process.channel && process.ppid === Number(process.env.DEMARCHE_PARENT)) {
  process.on('disconnect', () => {
    process.exitCode = 1
    // One that stops gracefully on SIGTERM may do so; nobody outlives its parent by more than this.
    setTimeout(() => process.exit(1), 3_000).unref()
    if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM')
    else process.exit(1)
  })
  process.channel.unref()
}
