import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** Where this checkout keeps what it makes: the database, its password, logs. `DEMARCHE_DATA` moves it. */
export const dataFolder = () => resolve(ROOT, process.env.DEMARCHE_DATA || '.demarche')
