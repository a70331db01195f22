import { agentOf } from './agents'
import type { Parts, Told } from './frame'
import { onlyItsPeople } from './named-for'
import { companiesIn, modifiersIn, objectCompanies, onlyNation, ownersIn } from './participants'
import type { Verdict } from './verdict'
import { entered, homeOf, isElsewhere, keeperOf, placeIn } from './whose-place'

/** Who does it to the company or the measure that is the subject, or told of in the passive. */
export function passiveParts(told: Told, verdict: Verdict, ofSubject: boolean): Parts | null {
  const { items, clause, subject, speaker, walk } = told
  const { group } = subject
  const [from, to] = clause.body
  if (walk.fault) {
    const said = speaker?.group.holders.length ? speaker.group.holders : (told.framedBy ?? [])
    const by = clause.reportedAs === 'deny' ? [] : said
    return by.length > 0
      ? {
          holders: by,
          companies:
            group.companies.length > 0
              ? group.companies
              : objectCompanies(items, walk.coreAt, clause.body[1]),
          verdict,
          sure: 0.85 * verdict.sure,
        }
      : null
  }
  const objectBefore = companiesIn(items, from, walk.coreAt)
  if (group.holders.length > 0 && objectBefore.length > 0)
    return {
      holders: group.holders,
      companies: objectBefore,
      verdict,
      sure: verdict.sure,
    }
  const inRegion = objectCompanies(items, walk.coreTo, to)
  const companies =
    group.companies.length > 0
      ? group.companies
      : walk.participle
        ? companiesIn(items, from, walk.coreAt)
        : inRegion
  // "Apple was fined 500 million euros and Meta 200 million"
  const fined = items[walk.coreAt]?.sense?.base === 'fine'
  const alsoFined = fined
    ? items
        .slice(walk.coreTo, to)
        .flatMap((x, k, all) =>
          x.company &&
          all[k - 1]?.is === 'and' &&
          /^\d/.test(all.slice(k + 1, k + 3).find((y) => y.is === 'word')?.norm ?? '')
            ? [x.company.slug]
            : [],
        )
    : []
  const deal =
    // "shut out of a tender in Italy": no deal was made.
    (walk.core?.is === 'measure' && walk.core.measure === 'deal' && walk.core.act !== 'reject') ||
    (walk.core?.is === 'stance' && verdict.stance === 'cooperate')
  const agent = agentOf(items, { from: walk.coreTo, to, bodyFrom: from, measureAt: walk.measureAt, deal })
  if (agent.blocked) return null
  let holders = agent.holders
  if (holders.length === 0 && ofSubject) holders = ownersIn(items, { measure: walk.measureAt }, subject.at)
  if (holders.length === 0 && speaker) holders = speaker.group.holders
  if (holders.length === 0) holders = placeIn(items, subject.at)
  if (holders.length === 0 && walk.passive) holders = entered(items, subject.at)
  // "Huawei's role in UK network to be reviewed"
  const within = items.findIndex((x, i) => i >= subject.at[0] && i < subject.at[1] && x.norm === 'in')
  if (holders.length === 0 && walk.passive && within > subject.at[0])
    holders = modifiersIn(items, within + 1, subject.at[1])
  // "Australia proposed that children be kept off TikTok"
  const decides = walk.operators.some(
    (o) => o.is === 'clause' && /^(?:propose|plan|promise|order)$/.test(o.act),
  )
  if (holders.length === 0 && decides && group.companies.length === 0) holders = group.holders
  // "TikTok gets lifeline as Trump …"
  const undergoes =
    walk.core?.is === 'measure' &&
    (/^(?:win|undergo|escape)$/.test(walk.core.act) ||
      (walk.core.base === 'have' && walk.core.measure === 'licence'))
  if (holders.length === 0 && (walk.passive || undergoes)) holders = told.framedBy ?? []
  if (holders.length === 0 && walk.passive && group.companies.length === 0)
    holders = homeOf(items, subject.at)
  // "Musk bows to Brazilian court, X ban to be lifted": the only nation told of before.
  const escapes = walk.core?.is === 'measure' && walk.core.act === 'escape'
  const comma = items[clause.subject[0] - 1]?.is === 'comma' || clause.sharesWith !== null
  if (holders.length === 0 && comma && !speaker && (escapes || (walk.passive && ofSubject)))
    holders = onlyNation(items)
  if (holders.length === 0) holders = keeperOf(items, walk.measureAt)
  const all = [...companies, ...alsoFined.filter((c) => !companies.includes(c))]
  if (holders.length > 0) return { holders, companies: all, verdict, sure: verdict.sure * agent.sure }
  const favour =
    walk.core?.is === 'measure' && (walk.core.measure === 'deal' || walk.core.measure === 'licence')
  // A firm's own dealings ("Huawei wins contract") are no stance while no government is in it.
  // "Ex-Ericsson manager jailed", "Tesla told to … in California", "Montana's TikTok ban blocked": nobody known here.
  if (companies.length > 0 && companies.every((c) => onlyItsPeople(items, c))) return null
  if (isElsewhere(items, clause.subject[0], to)) return null
  if (speaker?.group.bystander || (favour && !walk.passive) || !(walk.passive || group.nameless)) return null
  return { holders: [], companies, verdict, sure: verdict.sure }
}
