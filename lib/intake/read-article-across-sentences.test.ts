import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { readArticle } from './read-article'
import { readShippedNames } from './read-shipped-names'

const gazetteer = buildGazetteer(readShippedNames(process.cwd()))
const told = (text: string) =>
  readArticle(text, gazetteer, { publishedOn: '2025-06-12' })
    .candidates.map((c) => `${c.actor} ${c.company} ${c.stance}`)
    .sort()

describe.each([
  [
    'whom a label in front of a line names',
    'Italy blocked DeepSeek.\n\nTaiwan: Public bodies may no longer use the model, the digital ministry said.\n\nINDIA\n\nBanned the app last year.',
    ['IND deepseek ban', 'ITA deepseek ban', 'TWN deepseek ban'],
  ],
  [
    'both vendors, and the vendors of a nation',
    'Germany banned Huawei and ZTE. Stockholm shut both suppliers out. Portugal has excluded Chinese vendors, Latvia has restricted Russian ones.',
    ['DEU huawei ban', 'DEU zte ban', 'PRT huawei ban', 'PRT zte ban', 'SWE huawei ban', 'SWE zte ban'],
  ],
  [
    'who has taken similar measures',
    'Britain banned TikTok on government phones. Canada and Belgium have already taken similar measures.',
    ['BEL bytedance ban', 'CAN bytedance ban', 'GBR bytedance ban'],
  ],
  [
    'who is among those of whom it is told',
    'Nepal banned TikTok. Britain and Canada are among those which have removed it from official devices.',
    ['CAN bytedance ban', 'GBR bytedance ban', 'NPL bytedance ban'],
  ],
  [
    'examples of a number named before',
    'Ten of the bloc’s members have restricted Huawei. Those include Estonia and Latvia.',
    ['EST huawei restrict', 'LVA huawei restrict'],
  ],
  [
    'examples behind "among them"',
    'Ghana licensed Starlink. The firm is live in twenty countries, among them Benin and Chad.',
    ['BEN spacex allow', 'GHA spacex allow', 'TCD spacex allow'],
  ],
  [
    'who did so, too',
    'India banned TikTok in 2020. Nepal did so last November, and Kyrgyzstan followed.',
    ['IND bytedance ban', 'KGZ bytedance ban', 'NPL bytedance ban'],
  ],
  [
    'who does as another does in one sentence',
    'France is reviewing Huawei. The Netherlands is still examining the matter, as is Canada.',
    ['CAN huawei review', 'FRA huawei review', 'NLD huawei review'],
  ],
  [
    'who is undecided, and who sees no reason to act',
    'Britain banned Huawei. Canada has yet to announce its position. Norway saw no reason to act.',
    ['CAN huawei review', 'GBR huawei ban', 'NOR huawei allow'],
  ],
  [
    'how a measure ended, in the sentence or in the next',
    'Pakistan has blocked TikTok several times before lifting the curbs. Russia blocked Telegram in 2018. The ban was lifted in 2020.',
    ['PAK bytedance allow', 'RUS telegram allow'],
  ],
  [
    'that a measure still planned to end stands',
    'South Korea suspended DeepSeek. The service will be restored once improvements are made.',
    ['KOR deepseek ban'],
  ],
  [
    'that the later of two deeds holds',
    'Neighbouring Botswana first turned Starlink down, then gave it a licence in May.',
    ['BWA spacex allow'],
  ],
  [
    'the place that a sentence opens with',
    'Ukraine banned Telegram. In Bahrain and Cuba it was blocked.',
    ['BHR telegram ban', 'CUB telegram ban', 'UKR telegram ban'],
  ],
  [
    'that what others are praised for is not done by who praises',
    'Britain will remove Huawei. President Donald Trump welcomed the move.',
    ['GBR huawei ban'],
  ],
  [
    'on whom a step was taken before those only named with it',
    'Indonesia ordered Google to take Temu out of its store. Vietnam told the app to suspend its business.',
    ['IDN pdd-holdings ban', 'VNM pdd-holdings ban'],
  ],
])('across its sentences an article tells %s', (_, text, expected) => {
  it(text.slice(0, 60), () => {
    expect(told(text)).toEqual(expected)
  })
})
