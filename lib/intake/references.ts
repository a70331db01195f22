import { isAdverb } from './adverbs'
import type { Item } from './item'

/** Nouns that, with "the" before them, mean a company that was named. */
const MEANS_A_COMPANY =
  /^(?:company|app|firm|platform|chatbot|chipmaker|carmaker|automaker|startup|messenger|manufacturer|vendor|supplier|retailer|service|network|operator|group|giant|maker|product|owner|parent|game|marketplace|assistant|carrier|conglomerate|chatbot|bot|messenger|model)$/

/**
 * "The company has faced sanctions": where a sentence names no company before, the one meant stands in its place, so
 * that it is read like a name. "The app stores" and "the company that …" mean others.
 */
export function withReferences(
  given: readonly Item[],
  meant: string | null,
  country: string | null = null,
): Item[] {
  const items = country ? withBody(withCountry(given, country), country) : [...given]
  const first = items.findIndex((i) => i.company)
  if (!meant && first < 0) return items
  return items.map((item, i) => {
    // "Zimbabwe ordered it to switch off": who is told what to do is the company.
    const told =
      item.norm === 'it' &&
      first < 0 &&
      ((items[i + 1]?.is === 'to' && items[i - 1]?.sense?.clause === 'order') ||
        // "accused it of favouring a candidate"
        (items[i + 1]?.is === 'used' && items[i - 1]?.is === 'verb') ||
        // "let it begin operations"
        items[i - 1]?.sense?.base === 'let') &&
      items.slice(0, i).some((x) => x.actor || x.heads)
    if (told && meant) return named(item, meant)
    // "asked Apple and Google to remove the app": theirs it is not.
    const verb = items[i - 2]
    const removed =
      /^(?:app|chatbot|messenger)$/.test(item.norm) &&
      verb?.is === 'verb' &&
      verb.sense?.company === 'ban' &&
      !items.some((x) => x.company?.slug === meant)
    const startup = item.norm === 'start' && item.to - item.from === 2
    // "Russia works with Huawei, and Thailand has opened a test bed with the firm": the one named last before.
    const last = first >= 0 && first < i ? items.findLastIndex((x, j) => j < i && x.company) : -1
    const follows = items[i + 1]?.is ?? 'stop'
    const ends = /^(?:stop|comma|and|preposition|opener|circumstance|to)$/.test(follows)
    const again =
      last >= 0 && ends && items.slice(last, i).some((x) => x.actor) ? items[last]?.company?.slug : undefined
    if (
      (first >= 0 && first < i && !removed && !again) ||
      !(startup || (MEANS_A_COMPANY.test(item.norm) && item.to - item.from === 1)) ||
      item.is === 'verb'
    )
      return item
    const before = items[i - 1]
    const next = items[i + 1]
    const how = before?.is === 'determiner' && /^(?:how|whether|why|what)$/.test(items[i - 2]?.norm ?? '')
    const noun =
      (!how && next?.is === 'word' && !isAdverb(next.norm) && !/^(?:how|why|what|where)$/.test(next.norm)) ||
      next?.is === 'measure' ||
      next?.is === 'that' ||
      next?.norm === 'of'
    // "the Chinese group"
    const nation = before?.actor?.form === 'demonym' && items[i - 2]?.norm === 'the'
    if ((before?.norm !== 'the' && !nation) || noun) return item
    const slug = again && !removed ? again : meant
    return slug ? named(item, slug) : item
  })
}

const named = ({ from, to, norm, capital }: Item, slug: string): Item => ({
  is: 'company',
  from,
  to,
  norm,
  capital,
  company: { slug, product: false },
})

/** "The country is in talks with …": at the head of a sentence, the one spoken of last. */
function withCountry(items: readonly Item[], code: string): Item[] {
  const noun = items[1]
  const goes = items[2] && ['verb', 'be', 'have', 'modal'].includes(items[2].is)
  if (
    items[0]?.norm !== 'the' ||
    !/^(?:country|island|kingdom|republic|nation)$/.test(noun?.norm ?? '') ||
    !goes
  )
    return [...items]
  return items.map((x, i) =>
    i === 1
      ? {
          is: 'actor',
          from: x.from,
          to: x.to,
          norm: x.norm,
          capital: x.capital,
          actor: { code, form: 'name' },
        }
      : x,
  )
}

/** "reached an agreement with the department": behind "with" a body named before stands for whose it is. */
function withBody(items: readonly Item[], code: string): Item[] {
  return items.map((x, i) => {
    const body = /^(?:government|department|ministry|authorities|administration|state)$/.test(x.norm)
    const ends = !items[i + 1] || !/^(?:word|possessive|measure|company|actor)$/.test(items[i + 1]?.is ?? '')
    if (
      !body ||
      !ends ||
      items[i - 1]?.norm !== 'the' ||
      items[i - 2]?.norm !== 'with' ||
      items[i + 1]?.norm === 'of' ||
      items[i + 1]?.norm === 'in'
    )
      return x
    return {
      is: 'actor',
      from: x.from,
      to: x.to,
      norm: x.norm,
      capital: x.capital,
      actor: { code, form: 'name' },
    }
  })
}
