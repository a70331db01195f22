import './lib/node-version.mjs'
import { runApp } from './lib/run-app.mjs'

// npm run dev: the same without a build, and pages follow the sources as they change.
process.exit(await runApp('dev'))
