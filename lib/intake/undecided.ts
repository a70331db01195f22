import type { Frame } from './frame'
import { readGroup } from './groups'
import type { Item } from './item'

const DECISION = /^(?:decisions?|position|stance|view|choice|stand|mind|policy|line)$/
const STILL = /^(?:still|also|now|itself|yet|so|far|currently|expected|due|set|likely)$/

/**
 * "Canada has yet to announce its position", "Germany is expected to decide in the autumn", "Spain has made no
 * decision": in a text about a company, undecided on it; "saw no reason to act" lets it be. Null where a sentence says more or names another company.
 */
export function undecided(items: readonly Item[], companies: readonly string[]): Frame | null {
  const verb = items.findIndex((x) => ['verb', 'have', 'be', 'modal'].includes(x.is))
  if (verb <= 0 || verb > 12 || companies.length === 0) return null
  const { holders, bystander } = readGroup(items, 0, verb)
  if (holders.length === 0 || bystander) return null
  const end = items.findIndex(
    (x, i) => i > verb && (x.is === 'stop' || x.is === 'opener' || x.is === 'circumstance'),
  )
  const rest = items.slice(verb, end < 0 ? items.length : end)
  const which = rest.findIndex((x) => /^wh/.test(x.norm))
  const main = which < 0 ? rest : rest.slice(0, which)
  if ([...items.slice(0, verb), ...main].some((x) => x.company && !companies.includes(x.company.slug)))
    return null
  const says = (re: RegExp) =>
    rest.slice(0, 9).some((x) => re.test(x.sense?.base ?? x.norm) || re.test(x.norm))
  const norms = rest.map((x) => x.norm)
  const not = rest.slice(0, 4).some((x) => x.is === 'not')
  const yet = norms.slice(0, 4).includes('yet')
  const decides = says(/^decided?$/)
  const settles = says(
    /^(?:make|made|take|taken|took|announced?|reach(?:ed)?|declared?|state|set|give|given|reveal(?:ed)?|settle)/,
  )
  const open =
    (yet && (decides || (settles && says(DECISION)))) ||
    (not && settles && says(DECISION)) ||
    (not && decides && norms[0] !== 'will') ||
    (!not && decides && /^(?:is|are|was|were|will)$/.test(norms[0] ?? '') && soon(rest))
  // "saw no reason to act", "sees no need for action"
  const idle =
    says(/^(?:sees?|saw|seen|finds?|found)$/) &&
    norms.some(
      (n, i) => n === 'no' && /^(?:reason|need|grounds|cause|basis|evidence)$/.test(norms[i + 1] ?? ''),
    ) &&
    norms.some(
      (n, i) =>
        /^(?:to|for)$/.test(n) &&
        /^(?:act|action|intervene|measures|such|follow|do)$/.test(norms[i + 1] ?? ''),
    )
  // "has no plans to follow"
  const stays = norms.some(
    (n, i) =>
      n === 'no' &&
      /^(?:plans?|intention|wish|desire)$/.test(norms[i + 1] ?? '') &&
      norms[i + 2] === 'to' &&
      /^(?:follow|act|do|intervene)$/.test(norms[i + 3] ?? ''),
  )
  // "left the choice to its carriers", "said it was up to citizens to decide", "a personal choice"
  const free =
    norms.some((n) => /^(?:choice|choose|decide|decision)$/.test(n)) &&
    norms.some((n) => /^(?:up|left|leaves?|personal|matter)$/.test(n)) &&
    norms.some((n) =>
      /^(?:citizens|individuals|users|people|operators|carriers|consumers|personal|customers|everyone)$/.test(
        n,
      ),
    )
  if (!open && !idle && !stays && !free) return null
  const signal: [number, number] = [verb, verb + 1]
  const to = verb + rest.length
  return {
    holders,
    holderHint: 'named',
    companies: companies.slice(0, 1),
    stance: idle || stays || free ? 'allow' : 'review',
    kind: 'statement',
    sure: 0.7,
    byNoun: false,
    presupposed: false,
    circumstance: null,
    later: false,
    saidBy: null,
    at: [0, to],
    signal,
    body: [verb, to],
  }
}

/** Nothing but "is expected to" and "will" stands before the deciding. */
const soon = (rest: readonly Item[]): boolean => {
  const at = rest.findIndex((x) => x.sense?.base === 'decide' || x.norm === 'decide')
  return rest.slice(1, at).every((x) => x.is === 'to' || STILL.test(x.norm) || x.is === 'word')
}
