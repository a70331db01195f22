import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import './lib/node-version.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { isRoot } from './lib/server-user.mjs'

// npm run pictures: takes the pictures of the README from the real app, with the shipped dataset. PICTURES_URL names an
// app that runs already.

const PICTURES = [
  { name: 'matrix-light', path: '/matrix', colorScheme: 'light' },
  { name: 'matrix-dark', path: '/matrix', colorScheme: 'dark' },
  { name: 'country-light', path: '/countries/gbr', colorScheme: 'light' },
]
const MOST_BYTES = 300_000
const FOLDER = join(ROOT, 'docs', 'images')

const running = process.env.PICTURES_URL
if (!running) await ensureInstalled(console.log)
const scratch = mkdtempSync(join(tmpdir(), 'demarche-pictures-'))
try {
  const { findBrowser } = await import('./lib/browser.mjs')
  const browser = await findBrowser(console.log, join(scratch, 'browser.log'))
  if (running) await take(running, browser)
  else {
    const { withServedDataset } = await import('./lib/served-dataset.mjs')
    await withServedDataset({ say: console.log, folder: scratch }, ({ url }) => take(url, browser))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {string} url @param {string} executablePath */
async function take(url, executablePath) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] })
  mkdirSync(FOLDER, { recursive: true })
  try {
    for (const { name, path, colorScheme } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      await page.goto(url + path, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready)
      // `next dev` draws a badge of its own over the page.
      await page.addStyleTag({ content: 'nextjs-portal { display: none }' })
      const file = join(FOLDER, `${name}.png`)
      await page.screenshot({ path: file })
      await page.close()
      const { size } = statSync(file)
      console.log(`${relative(ROOT, file)}: ${Math.round(size / 1000)} kB`)
      if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1000} kB`)
    }
  } finally {
    await browser.close()
  }
}
