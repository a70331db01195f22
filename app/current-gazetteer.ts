import 'server-only'
import { gazetteerVersion, listGazetteerNames } from '@/lib/data/gazetteer-names'
import { buildGazetteer, type Gazetteer } from '@/lib/intake/gazetteer'

interface Kept {
  readonly version: string
  readonly gazetteer: Promise<Gazetteer>
}

// One a process: building takes far longer than reading a headline. `globalThis`, so that routes and pages share it.
const shared = globalThis as typeof globalThis & { demarcheGazetteer?: Kept }

/** The gazetteer of the names that the database holds now: a company added a moment ago is recognised. */
export async function currentGazetteer(): Promise<Gazetteer> {
  // Asked before the names are: names that change in between make one more building, never an old gazetteer.
  const version = await gazetteerVersion()
  const kept =
    shared.demarcheGazetteer?.version === version
      ? shared.demarcheGazetteer
      : { version, gazetteer: listGazetteerNames().then(buildGazetteer) }
  shared.demarcheGazetteer = kept
  try {
    return await kept.gazetteer
  } catch (error) {
    if (shared.demarcheGazetteer === kept) shared.demarcheGazetteer = undefined
    throw error
  }
}
