import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildGazetteer } from '../lib/intake/gazetteer'
import { parseCorpus } from '../lib/intake/labelled-text'
import { readHeadline } from '../lib/intake/read-headline'
import { readShippedNames } from '../lib/intake/read-shipped-names'
import {
  f1,
  type Groups,
  precision,
  recall,
  type Score,
  scoreArticles,
  scoreHeadlines,
} from '../lib/intake/score'

// npm run eval:intake -- [--split dev|test|all] [--errors N] [--batches]: how well the intake reads its labelled corpus.
const root = fileURLToPath(new URL('..', import.meta.url))
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at >= 0 ? process.argv[at + 1] : undefined
}
const split = option('split') ?? 'all'
const errors = Number(option('errors') ?? 15)
if (!['dev', 'test', 'all'].includes(split)) {
  console.error('--split is dev, test or all')
  process.exit(2)
}

const load = (file: string) => {
  const path = `${root}/lib/intake/corpus/${file}`
  return existsSync(path)
    ? parseCorpus(readFileSync(path, 'utf8')).filter((t) => split === 'all' || t.split === split)
    : []
}
const percent = (n: number) => `${(100 * n).toFixed(1)} %`.padStart(8)

function printGroups(title: string, groups: Groups): void {
  console.log(`\n  ${title.padEnd(30)} all right            precision   recall`)
  for (const [name, p] of groups)
    console.log(
      `  ${name.padEnd(28)} ${percent(p.right / p.texts)} ${`(${p.right} of ${p.texts})`.padEnd(14)} ${percent(precision(p.tally))} ${percent(recall(p.tally))}`,
    )
}

function print(title: string, score: Score): void {
  console.log(`\n${title}: ${score.texts} texts, split ${split}`)
  console.log(
    `  actor, company and stance all right ${percent(score.allRight / Math.max(1, score.texts))}  (${score.allRight} of ${score.texts})`,
  )
  console.log(
    `  false alarms where no stance is taken ${percent(score.falseAlarms / Math.max(1, score.noStance))}  (${score.falseAlarms} of ${score.noStance})`,
  )
  console.log('\n  field                               precision   recall       F1   labels')
  for (const [name, t] of score.fields)
    console.log(
      `  ${name.padEnd(35)} ${percent(precision(t))} ${percent(recall(t))} ${percent(f1(t))} ${String(t.labelled).padStart(8)}`,
    )
  printGroups('phenomenon', score.phenomena)
  if (process.argv.includes('--batches')) printGroups('batch', score.batches)
  if (score.misses.length > 0 && errors > 0)
    console.log(`\n  worst errors (${Math.min(errors, score.misses.length)} of ${score.misses.length})`)
  const weight = (m: Score['misses'][number]) =>
    m.read.filter((r) => !m.expected.includes(r)).length * 2 +
    m.expected.filter((e) => !m.read.includes(e)).length
  for (const miss of [...score.misses].sort((a, b) => weight(b) - weight(a)).slice(0, errors)) {
    console.log(`  ${miss.id}  ${miss.text.slice(0, 140).replaceAll('\n', ' ')}`)
    console.log(
      `      expected ${miss.expected.join(', ') || 'none'}\n      read     ${miss.read.join(', ') || 'none'}`,
    )
  }
}

const gazetteer = buildGazetteer(readShippedNames(root))
const headlines = load('headlines.ndjson')
const articles = load('articles.ndjson')
print('Headlines', scoreHeadlines(headlines, gazetteer))
if (articles.length > 0) print('Articles', scoreArticles(articles, gazetteer))

const rounds = Math.ceil(4000 / Math.max(1, headlines.length))
// Time of the processor, not of the clock: what else runs on the machine is none of the reader's.
const started = process.cpuUsage()
for (let i = 0; i < rounds; i++) for (const h of headlines) readHeadline(h.text, gazetteer)
const { user, system } = process.cpuUsage(started)
const seconds = (user + system) / 1e6
console.log(`\nSpeed: ${Math.round((rounds * headlines.length) / seconds)} headlines a second on one core`)
