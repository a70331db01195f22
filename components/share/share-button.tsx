'use client'

import { Share2 } from 'lucide-react'
import { type MouseEvent, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button'
import { ShareBody } from './share-body'
import { type ShareDetails, shareHref } from './share-details'

interface Props {
  /** Path and query of the view. */
  readonly address: string
  /** The short link that opened it, where one did. */
  readonly pinned: string | null
}

/** Share: a link to the page of sharing, which opens as a dialog where scripts run. */
export function ShareButton({ address, pinned }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [share, setShare] = useState<ShareDetails | null>(null)
  const canSend = useSyncExternalStore(never, hasShareSheet, () => false)
  const fallback = shareHref(address, pinned)

  const load = async (slug: string | null) => {
    const query = new URLSearchParams({ address, ...(slug && { pinned: slug }) })
    const answer = await fetch(`/share/details?${query}`)
    if (!answer.ok) throw new Error(`the details were answered with ${answer.status}`)
    setShare((await answer.json()) as ShareDetails)
  }
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    // Whoever wants the page in a tab of its own gets it.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    load(pinned).then(
      () => dialog.current?.showModal(),
      () => location.assign(fallback),
    )
  }
  return (
    <>
      {/* Not a Link: there is nothing to fetch ahead, and the dialog stands in for the page. */}
      <a href={fallback} className="button" data-variant="secondary" data-size="small" onClick={open}>
        <Share2 aria-hidden="true" className="size-4" />
        Share
      </a>
      <dialog
        ref={dialog}
        className="share-dialog"
        aria-labelledby="share-title"
        // Another view another time: what was loaded is forgotten with the dialog.
        onClose={() => setShare(null)}
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {share && (
          <div className="share-sheet">
            <div className="share-head">
              <h2 id="share-title">Share “{share.title}”</h2>
              <form method="dialog">
                <Button type="submit" size="small" variant="quiet" aria-label="Close">
                  ✕
                </Button>
              </form>
            </div>
            {canSend && (
              <Button
                size="small"
                onClick={() => send(share).catch(() => undefined /* They thought better of it. */)}
              >
                Send with an app …
              </Button>
            )}
            <ShareBody share={share} onPinned={(slug) => void load(slug)} isJustPinned={pinned === null} />
          </div>
        )}
      </dialog>
    </>
  )
}

const send = ({ title, live, pinned }: ShareDetails): Promise<void> =>
  navigator.share({ title, url: pinned?.url ?? live })

const never = () => () => {}
const hasShareSheet = (): boolean => typeof navigator.share === 'function'
