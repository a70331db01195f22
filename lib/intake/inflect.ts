/** How a verb stands in the text: `bans`, `ban`, `banned`, `banning`. One spelling may be several (`cut`). */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  throw: ['threw', 'thrown'],
  keep: ['kept', 'kept'],
  freeze: ['froze', 'frozen'],
  forbid: ['forbade', 'forbidden'],
  say: ['said', 'said'],
  tell: ['told', 'told'],
  seek: ['sought', 'sought'],
  withdraw: ['withdrew', 'withdrawn'],
  choose: ['chose', 'chosen'],
  buy: ['bought', 'bought'],
  win: ['won', 'won'],
  see: ['saw', 'seen'],
  hold: ['held', 'held'],
  stand: ['stood', 'stood'],
  uphold: ['upheld', 'upheld'],
  rethink: ['rethought', 'rethought'],
  strike: ['struck', 'struck'],
  begin: ['began', 'begun'],
  get: ['got', 'got'],
  leave: ['left', 'left'],
  lose: ['lost', 'lost'],
  find: ['found', 'found'],
  break: ['broke', 'broken'],
  wind: ['wound', 'wound'],
  sting: ['stung', 'stung'],
  hurt: ['hurt', 'hurt'],
  bite: ['bit', 'bitten'],
  spend: ['spent', 'spent'],
  meet: ['met', 'met'],
  spin: ['spun', 'spun'],
  rewrite: ['rewrote', 'rewritten'],
  undo: ['undid', 'undone'],
  think: ['thought', 'thought'],
  make: ['made', 'made'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  go: ['went', 'gone'],
  shut: ['shut', 'shut'],
  cut: ['cut', 'cut'],
  let: ['let', 'let'],
  put: ['put', 'put'],
  hit: ['hit', 'hit'],
  set: ['set', 'set'],
  quit: ['quit', 'quit'],
  drive: ['drove', 'driven'],
  tear: ['tore', 'torn'],
  show: ['showed', 'shown'],
  sit: ['sat', 'sat'],
  fight: ['fought', 'fought'],
  know: ['knew', 'known'],
  run: ['ran', 'run'],
  come: ['came', 'come'],
  fall: ['fell', 'fallen'],
  swear: ['swore', 'sworn'],
  slide: ['slid', 'slid'],
  undertake: ['undertook', 'undertaken'],
  lean: ['leaned', 'leaned'],
  rip: ['ripped', 'ripped'],
  forgo: ['forwent', 'forgone'],
  steer: ['steered', 'steered'],
  shrink: ['shrank', 'shrunk'],
  backtrack: ['backtracked', 'backtracked'],
  woo: ['wooed', 'wooed'],
  deal: ['dealt', 'dealt'],
  beg: ['begged', 'begged'],
  opt: ['opted', 'opted'],
  spurn: ['spurned', 'spurned'],
}
const DOUBLED = new Set(
  'admit permit commit submit defer deter regret rebut forbid expel compel prefer refer transmit control outbid rebel repel propel'.split(
    ' ',
  ),
)
const VOWELS = new Set(['a', 'e', 'i', 'o', 'u'])
// Two syllables, stressed on the first: limit, audit, target, veto do not double.
const isShort = (verb: string) =>
  [...verb].filter((c, i, all) => VOWELS.has(c) && !VOWELS.has(all[i - 1] ?? '')).length === 1

function doubles(verb: string): boolean {
  const [a, b, c] = [verb.at(-3) ?? '', verb.at(-2) ?? '', verb.at(-1) ?? '']
  if (DOUBLED.has(verb)) return true
  return isShort(verb) && !VOWELS.has(a) && VOWELS.has(b) && !VOWELS.has(c) && !['w', 'x', 'y'].includes(c)
}

/** All spellings of a verb with what each may be. Regular rules and a table of exceptions; British and American. */
export function inflect(base: string): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>()
  const add = (spelling: string, form: VerbForm) => {
    const known = forms.get(spelling)
    if (known) known.push(form)
    else forms.set(spelling, [form])
  }
  add(base, 'base')
  if (base === 'be') {
    for (const s of ['is', 'are']) add(s, 'third')
    for (const s of ['was', 'were']) add(s, 'past')
    add('been', 'participle')
    add('being', 'ing')
    return forms
  }
  const last = base.at(-1) ?? ''
  const afterConsonantY = last === 'y' && !VOWELS.has(base.at(-2) ?? '')
  const hisses = /(?:s|sh|ch|x|z|o)$/.test(base)
  add(afterConsonantY ? `${base.slice(0, -1)}ies` : base + (hisses && base !== 'woo' ? 'es' : 's'), 'third')
  const stem = doubles(base) ? base + last : base
  const irregular = IRREGULAR[base]
  const regular = afterConsonantY ? `${base.slice(0, -1)}ied` : last === 'e' ? `${base}d` : `${stem}ed`
  add(irregular?.[0] ?? regular, 'past')
  add(irregular?.[1] ?? regular, 'participle')
  add(last === 'e' && base !== 'be' && base.at(-2) !== 'e' ? `${base.slice(0, -1)}ing` : `${stem}ing`, 'ing')
  // British spelling doubles a last l whatever is stressed: cancelled, labelling.
  if (!irregular && stem === base && /[^aeiou][aeiou]l$/.test(base))
    for (const [ending, form] of [
      ['ed', 'past'],
      ['ed', 'participle'],
      ['ing', 'ing'],
    ] as const)
      add(`${base}l${ending}`, form)
  return forms
}
