import type { Snapshot } from '@/lib/data/event-parts'
import type { Kind } from '@/lib/domain/kind'
import { trackOf } from '@/lib/domain/kind'
import { addDays, earliestDay } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import type { Confidence, SourceKind, Targeting } from '@/lib/domain/vocabulary'
import { pick, randomOf } from './random'

/** What events are made of: actors and issues that a database has. */
export interface World {
  readonly seed: number
  readonly events: number
  readonly actors: readonly { readonly id: number; readonly code: string; readonly name: string }[]
  readonly issues: readonly {
    readonly id: number
    readonly company: string
    readonly topic: string
    readonly companyName: string
    readonly topicName: string
  }[]
}

export interface MadeEvent {
  /** Its key in the database, and its order of recording. */
  readonly order: number
  readonly actorId: number
  readonly issueId: number
  readonly now: Snapshot
  readonly recordedAt: string
  /** What it said at first, where it was corrected since. */
  readonly first: Snapshot | null
  readonly changedAt: string
}

const STANCES: readonly (readonly [Stance, number])[] = [
  ['ban', 18],
  ['restrict', 27],
  ['review', 20],
  ['allow', 20],
  ['cooperate', 15],
]
const KINDS: readonly (readonly [Kind, number])[] = [
  ['decision', 25],
  ['regulation', 12],
  ['legislation', 10],
  ['enforcement', 6],
  ['court-ruling', 3],
  ['contract', 8],
  ['agreement', 6],
  ['statement', 18],
  ['reported-plan', 7],
  ['proposal', 5],
]
const CONFIDENCES: readonly (readonly [Confidence, number])[] = [
  ['confirmed', 80],
  ['reported', 16],
  ['disputed', 4],
]
const TARGETINGS: readonly (readonly [Targeting, number])[] = [
  ['named', 65],
  ['criteria', 35],
]
const SOURCE_KINDS: readonly (readonly [SourceKind, number])[] = [
  ['official', 40],
  ['primary', 15],
  ['secondary', 45],
]
const VERBS: Readonly<Record<Stance, readonly string[]>> = {
  ban: ['bans', 'excludes', 'blocks'],
  restrict: ['restricts', 'limits', 'caps'],
  review: ['reviews', 'examines', 'investigates'],
  allow: ['allows', 'clears', 'readmits'],
  cooperate: ['welcomes', 'partners with', 'contracts'],
}
const AUTHORITIES = [
  'Ministry of Digital Affairs',
  'National Security Council',
  'Parliament',
  'Telecom Regulator',
]
const PUBLISHERS = [
  'Government Gazette',
  'National Daily',
  'Wire Service',
  'Tech Review',
  'Parliament Record',
]
/** Words of summaries: enough of them that a search for two finds few. */
const WORDS =
  `supply chain vendor network equipment core radio antenna cloud procurement tender licence waiver deadline
  operator ministry committee draft decree annex schedule audit risk assessment origin component chip export import
  dual use list threshold exemption transition period replacement subsidy fund compliance inspection penalty appeal court
  injunction settlement memorandum summit delegation trade talks tariff retaliation sanction entity data centre cable
  satellite spectrum auction pilot trial laboratory university research campus port railway meter camera drone`
    .split(/\s+/)
    .filter(Boolean)

const FIRST_DAY = '2004-01-01'
const DAYS = 8_300
const FIRST_RECORDED = Date.parse('2019-01-01T00:00:00Z')
/** The last is recorded some days before the shipped dataset, however many there are. */
const RECORDED_SPAN = Date.parse('2026-11-01T00:00:00Z') - FIRST_RECORDED
const A_DAY = 86_400_000
const ALPHABET = 36 ** 5

/**
 * The n-th event, always the same for a world. The first fill every cell once in a scattered order; the others favour
 * some cells, as life does. Orders of recording and dates have nothing to do with each other.
 */
export function makeEvent(world: World, n: number): MadeEvent {
  const random = randomOf(world.seed, n)
  const cells = world.actors.length * world.issues.length
  const cell = (Math.floor(n < cells ? n : random() ** 2 * cells) * STEP) % cells
  const actor = world.actors[cell % world.actors.length] as World['actors'][number]
  const issue = world.issues[Math.floor(cell / world.actors.length)] as World['issues'][number]
  const stance = pick(random, STANCES)
  const kind = pick(random, KINDS)
  const isDeed = trackOf(kind) === 'deed'
  const day = addDays(FIRST_DAY, Math.floor(random() ** 0.7 * DAYS))
  const announcedOn = shortened(random, day)
  const begins = earliestDay(announcedOn)
  const effectiveOn =
    isDeed && random() < 0.3 ? shortened(random, addDays(day, Math.floor(random() * 300))) : null
  const after = addDays(day, 400)
  const deadlineOn =
    isDeed && random() < 0.1 ? shortened(random, addDays(after, Math.floor(random() * 900))) : null
  const endsOn = random() < 0.1 ? addDays(after, Math.floor(random() * 1_500)) : null
  const verb = VERBS[stance][Math.floor(random() * 3)]
  const title = `${actor.name} ${verb} ${issue.companyName} in ${issue.topicName} (${begins.slice(0, 4)}, no. ${n})`
  const id =
    Math.floor(random() * ALPHABET)
      .toString(36)
      .padStart(5, '0') + n.toString(36).padStart(5, '0')
  const now: Snapshot = {
    id,
    key: null,
    actor: actor.code,
    company: issue.company,
    topic: issue.topic,
    stance,
    kind,
    targeting: pick(random, TARGETINGS),
    scope: random() < 0.1 ? 'core network only' : null,
    announcedOn,
    effectiveOn,
    deadlineOn,
    endsOn,
    title,
    summary: random() < 0.5 ? sentence(random) : null,
    authority: random() < 0.6 ? (AUTHORITIES[Math.floor(random() * AUTHORITIES.length)] ?? null) : null,
    confidence: pick(random, CONFIDENCES),
    related: [],
    sources: Array.from({ length: random() < 0.35 ? 2 : 1 }, (_, position) => ({
      url: `https://example.org/${id}/${position}`,
      publisher: PUBLISHERS[Math.floor(random() * PUBLISHERS.length)] as string,
      title: random() < 0.5 ? `${issue.companyName}: ${sentence(random)}` : null,
      publishedOn: addDays(day, position),
      kind: pick(random, SOURCE_KINDS),
      archivedUrl: null,
      quotation: null,
    })),
    status: 'published',
    statusReason: null,
    mergedInto: null,
  }
  const recorded = FIRST_RECORDED + Math.floor((n / world.events) * RECORDED_SPAN)
  const isCorrected = random() < 0.1
  return {
    order: n + 1,
    actorId: actor.id,
    issueId: issue.id,
    now,
    recordedAt: new Date(recorded).toISOString(),
    first: isCorrected ? { ...now, stance: pick(random, STANCES), title: `${title}, first report` } : null,
    changedAt: new Date(isCorrected ? recorded + A_DAY : recorded).toISOString(),
  }
}

/** A prime: walks through all cells before it comes back to the first, whatever their number. */
const STEP = 7_919

/** Most dates are known to the day, some to the month, few to the year. */
function shortened(random: () => number, day: string): string {
  const chance = random()
  return chance < 0.9 ? day : chance < 0.97 ? day.slice(0, 7) : day.slice(0, 4)
}

const sentence = (random: () => number): string =>
  Array.from({ length: 8 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
