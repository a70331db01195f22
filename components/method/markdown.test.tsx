import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { anchorOf, headingsOf, Markdown, readMarkdown } from './markdown'

const html = (text: string) =>
  renderToStaticMarkup(
    <Markdown
      tokens={readMarkdown(text)}
      hrefOfCode={(code) => (code === 'gbr-ban' ? '/events/abc' : null)}
    />,
  )

describe('a text of ours', () => {
  it.each([
    ['## 2. The scale', '<h3 id="the-scale">2. The scale</h3>'],
    ['A **word** `null`.', '<p>A <strong>word</strong> <code>null</code>.</p>'],
    ['See `gbr-ban`', '<p>See <a href="/events/abc" class="link"><code>gbr-ban</code></a></p>'],
    ["- China's protests\n- b & c", '<ul><li>China&#x27;s protests</li><li>b &amp; c</li></ul>'],
  ])('%s', (text, markup) => {
    expect(html(text)).toBe(markup)
  })

  it('keeps raw HTML as text', () => {
    expect(html('<script>alert(1)</script>')).not.toContain('<script')
    expect(html('a <img src=x onerror=alert(1)> b')).not.toContain('<img')
  })

  it('has its tables in a region that scrolls', () => {
    expect(html('| stance | score |\n|---|---|\n| ban | -2 |')).toContain(
      '<tr><th scope="row">ban</th><td>-2</td></tr>',
    )
  })
})

it('an anchor leaves the number of its heading out, which may change', () => {
  expect(anchorOf('8. Known limits and biases')).toBe('known-limits-and-biases')
  expect(headingsOf(readMarkdown('# Codebook\n\n## 1. The unit\n\n## 9. Names'), 2)).toEqual([
    { id: 'the-unit', title: '1. The unit' },
    { id: 'names', title: '9. Names' },
  ])
})
