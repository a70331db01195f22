import { env } from '../lib/env'

// Says what is wrong with the variables before anything is done with them. Run by lib/environment.mjs, which gives the
// address of a database where there is none yet.
try {
  env()
} catch (error) {
  console.log((error as Error).message)
  process.exitCode = 1
}
