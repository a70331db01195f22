import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentPolicy, inlineScripts, isFrameworks } from './script-policy'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? []

describe('the policy for scripts', () => {
  it.each([
    ['self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])', true],
    ['(self.__next_f=self.__next_f||[]).push([0])', true],
    [
      '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/0a-b~.js"],"runtimeModuleIds":[1]});',
      true,
    ],
    ['alert(1)', false],
    ['self.__next_f.push([1,alert(1)])', false],
    ['self.__next_f.push([1,"a"]);alert(1)', false],
    ['self.__next_f.push([1,"a"]),alert([1])', false],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker writes
    ['self.__next_f.push([1,`${alert(1)}`])', false],
    [
      '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["//evil.example/x.js"],"runtimeModuleIds":[1]});',
      false,
    ],
    [
      '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/../../x.js"],"runtimeModuleIds":[1]});',
      false,
    ],
    ['', false],
  ])('knows %s: %s', (text, known) => {
    expect(isFrameworks(text)).toBe(known)
  })

  it('allows the page its own data, and nothing that was smuggled in', () => {
    const data = 'self.__next_f.push([1,"x"])'
    const html = `<script src="/a.js" async=""></script><script>${data}</script><script>alert(1)</script>
      <script type="application/ld+json">{"a":1}</script><SCRIPT id="x">alert(2)</SCRIPT>`
    expect(inlineScripts(html)).toEqual([data, 'alert(1)', 'alert(2)'])
    const policy = contentPolicy(html, "frame-ancestors 'self'")
    expect(scriptsOf(policy)).toEqual(["'self'", hashOf(data)])
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("object-src 'none'")
  })

  it('never allows what is not data, whatever is written around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `self.__next_f.push([1,"${before}"])${after}`
        if (isFrameworks(text)) JSON.parse(text.slice('self.__next_f.push('.length, -1))
      }),
    )
  })
})
