import 'server-only'
import type { ShareDetails } from '@/components/share/share-details'
import { embedPathOf, representationsOf } from '@/components/share/share-links'
import { CITATION, CITATION_FORMATS } from '@/lib/interchange/citation'
import { addressOf } from '@/lib/schemas/view-path'
import { readAddress } from '../read-address'
import type { SharedView } from '../shared-view'
import { citedWork } from './cited-work'

/** What the dialog and the page of sharing offer for a view. */
export async function loadShare(shared: SharedView): Promise<ShareDetails> {
  const { page, path, view, title, pin } = shared
  const [origin, work] = [await readAddress(''), await citedWork(shared)]
  const address = addressOf({ path, view })
  const pinnedOn = pin?.createdAt.slice(0, 10)
  // The live form of a pinned view: what was pinned with it is let go.
  const live = addressOf({
    path,
    view: { ...view, knownAt: null, ...(view.asOf === pinnedOn && { asOf: null }) },
  })
  const embed = embedPathOf(page.page, path)
  return {
    address,
    title,
    live: origin + live,
    pinned: pin && pinnedOn ? { slug: pin.slug, url: `${origin}/s/${pin.slug}`, on: pinnedOn } : null,
    downloads: representationsOf(page.page).map(({ ending, group, label }) => ({
      group,
      label,
      href: origin + addressOf({ path, view: { ...view, after: null } }, `.${ending}`),
    })),
    embed:
      embed === null
        ? null
        : {
            live: frame(origin + addressOf({ path: embed, view }), title),
            pinned: pin && frame(`${origin}${embed}?${pin.query}`, title),
          },
    citations: CITATION_FORMATS.map((format) => ({
      label: CITATION[format].label,
      text: CITATION[format].write(work),
      href: `/cite?${new URLSearchParams({ address, format, ...(pin && { pinned: pin.slug }) })}`,
    })),
  }
}

const frame = (address: string, title: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
