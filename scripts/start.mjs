import './lib/node-version.mjs'
import { runApp } from './lib/run-app.mjs'

// npm start: from a bare checkout to a served page.
process.exit(await runApp('start'))
