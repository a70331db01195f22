import { issueKey } from '@/lib/domain/issue'
import { buildMatrix } from '@/lib/domain/matrix'
import { actorName, companyName, topicName } from '@/lib/domain/names'
import type { Day } from '@/lib/domain/partial-date'
import { markHtml, stateAttributes } from '../map/map-state'
import { onDay } from '../matrix/why-of'
import type { SlideData } from './slide-payload'

interface MapInPage {
  /** By country: one in each picture that it is in. */
  readonly states: ReadonlyMap<string, readonly Element[]>
}

/** The countries of a map that ever hold a stance, as they stand in the page. */
export function findMap(root: ParentNode, { lead }: SlideData): MapInPage | null {
  const found = root.querySelectorAll('.map-figure .map-state')
  if (!lead || found.length === 0) return null
  const states = new Map<string, Element[]>()
  for (const element of found) {
    const code = element.getAttribute('data-code') ?? ''
    states.set(code, [...(states.get(code) ?? []), element])
  }
  return { states }
}

/** Makes the map show another day. Few elements: all are written, so that nothing depends on what they showed. */
export function patchMap({ states }: MapInPage, { histories, lead, names }: SlideData, day: Day): void {
  if (!lead) return
  const issue = issueKey(lead.company, lead.topic)
  const cells = new Map(
    buildMatrix(
      histories.filter((h) => h.issue === issue),
      day,
    ).map((cell) => [cell.actor, cell]),
  )
  for (const [code, elements] of states) {
    const cell = cells.get(code)
    const named = {
      actor: actorName(names, code),
      company: companyName(names, lead.company),
      topic: topicName(names, lead.topic),
    }
    const { fill, ...attributes } = stateAttributes(named, cell)
    for (const element of elements) {
      const href = element.getAttribute('href')
      if (href?.startsWith('/why?'))
        element.setAttribute('href', `/why?${onDay(href.slice('/why?'.length), day)}`)
      for (const [name, value] of Object.entries(attributes)) put(element, name, value)
      for (const part of element.querySelectorAll('.map-fill')) put(part, 'fill', fill)
      const mark = element.querySelector('.map-signs')
      if (mark) mark.innerHTML = markHtml(cell)
    }
  }
}

function put(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
