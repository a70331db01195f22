import { expect, it } from 'vitest'
import type { Expected, LabelledText } from './labelled-text'
import { batchesOf, phenomenaOf } from './phenomena'

const ban = (actor: string): Expected => ({ actor, company: 'huawei', stance: 'ban' })
const labelled = (
  text: string,
  expected: readonly Expected[] = [ban('GBR')],
  phenomena: readonly string[] = ['fresh7'],
): LabelledText => ({ id: 'x', split: 'dev', text, expected, phenomena })

it('a mark by hand stands, whatever the words are', () => {
  expect(phenomenaOf(labelled('UK will not ban Huawei', [], ['tabloid']), true)).toEqual(['tabloid'])
})

it.each([
  ['Greece bans Huawei', ['plain']],
  ['Greece won’t ban Huawei', ['negation']],
  ['Nepal lifts ban on TikTok', ['lifting']],
  ['Japan weighs ban on DeepSeek', ['hedge']],
  ['Spain caps Huawei share', ['partial']],
  ['Huawei barred from Peru', ['company-subject']],
  ['Kremlin bans Discord', ['capital or seat']],
  ['Indian court bans Telegram', ['agency or court']],
  ['Greece bans Huawei in 2021', ['dates']],
  ['London says it may lift ban', ['lifting', 'hedge', 'speaker', 'capital or seat']],
])('of a batch, %j is told by its words', (text, phenomena) => {
  expect(phenomenaOf(labelled(text), true)).toEqual(phenomena)
})

it('of a batch, an article is told by its label alone', () => {
  const article = labelled('London will not ban Huawei. Paris may.', [ban('GBR'), ban('FRA')])
  expect(phenomenaOf(article, false)).toEqual(['several-holders'])
  expect(phenomenaOf(labelled('x', []), false)).toEqual(['none'])
})

it('a batch is no phenomenon', () => {
  expect(batchesOf(labelled('x', [], ['fresh7', 'tabloid']))).toEqual(['fresh7'])
})
