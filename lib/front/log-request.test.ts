import { expect, it } from 'vitest'
import { loggedPath } from './log-request'

it.each([
  ['/timeline?q=somebody', '/timeline'],
  ['/submissions/0123abc/edit', '/submissions/…/edit'],
  ['/alerts/0123abc', '/alerts/…'],
  ['/api/alerts/0123abc/unsubscribe', '/api/alerts/…/unsubscribe'],
  ['/import/0123abc', '/import/…'],
  ['/api/import-files/0123abc', '/api/import-files/…'],
  ['/admin/webhooks/0123abc', '/admin/webhooks/…'],
  ['/reset-password?token=0123abc', '/reset-password'],
])('%s is logged as %s', (url, path) => {
  expect(loggedPath(url)).toBe(path)
})
