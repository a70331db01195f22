import 'server-only'
import { frameHtml } from '@/components/embed/frame-html'
import type { ShareDetails } from '@/components/share/share-details'
import { formsOf, showsSomething } from '@/components/share/share-links'
import { CITATION, CITATION_FORMATS, type CitedWork } from '@/lib/interchange/citation'
import { embedPath } from '@/lib/schemas/embed-path'
import { addressOf } from '@/lib/schemas/view-path'
import { readAddress } from '../read-address'
import { pinnedAddress } from '../s/pinned-address'
import type { SharedView } from '../shared-view'
import { citedWork } from './cited-work'

/** What the dialog and the page of sharing offer for a view. */
export async function loadShare(shared: SharedView): Promise<ShareDetails> {
  const { page, path, view, title, pin } = shared
  const [origin, work] = [await readAddress(''), await citedWork(shared)]
  const address = addressOf({ path, view })
  const pinnedOn = pin?.createdAt.slice(0, 10)
  // The live form of a pinned view: what was pinned with it is let go.
  const liveView = { ...view, knownAt: null, ...(view.asOf === pinnedOn && { asOf: null }) }
  const embed = showsSomething(page, view) ? embedPath(path) : null
  return {
    address,
    title,
    live: origin + addressOf({ path, view: liveView }),
    pinned: pin && pinnedOn ? { slug: pin.slug, url: `${origin}/s/${pin.slug}`, on: pinnedOn } : null,
    downloads: formsOf(page, view).map(({ ending, group, label }) => ({
      group,
      label,
      href:
        origin +
        (pin
          ? pinnedAddress(pin, `.${ending}`)
          : addressOf({ path, view: { ...view, after: null } }, `.${ending}`)),
    })),
    embed:
      embed === null
        ? null
        : {
            live: frameHtml(origin, addressOf({ path: embed, view: liveView }), title),
            pinned: pin && frameHtml(origin, `${embed}?${pin.query}`, title),
          },
    citations: citationsOf(work, address, pin?.slug ?? null),
  }
}

/** All forms of one citation, each with the address of its file. */
export const citationsOf = (
  work: CitedWork,
  address: string,
  pinned: string | null,
): ShareDetails['citations'] =>
  CITATION_FORMATS.map((format) => ({
    label: CITATION[format].label,
    text: CITATION[format].write(work),
    href: `/cite?${new URLSearchParams({ address, format, ...(pinned && { pinned }) })}`,
  }))
