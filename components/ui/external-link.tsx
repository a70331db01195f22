import type { ReactNode } from 'react'
import { webAddress } from './web-address'

interface Props {
  readonly href: string
  /** What is shown; the host where absent. */
  readonly children?: ReactNode
  /** Adds the host in grey behind the text. */
  readonly showHost?: boolean
  readonly className?: string
}

/**
 * A link out of the site. The address was typed by somebody: only http and https become a link, anything else
 * (`javascript:`, `data:`) stays text.
 */
export function ExternalLink({ href, children, showHost = false, className = 'link' }: Props) {
  const address = webAddress(href)
  if (!address) return <span className="break-all">{children ?? href}</span>
  const link = (
    <a href={address.href} rel="noopener nofollow" className={className}>
      {children ?? address.host}
    </a>
  )
  if (!showHost || !children) return link
  return (
    <>
      {link}
      <span className="text-muted"> {address.host}</span>
    </>
  )
}
