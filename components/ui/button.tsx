import Link from 'next/link'
import type { ComponentProps } from 'react'

/** `primary` for the one thing a page is for, `danger` for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  readonly variant?: ButtonVariant
  readonly size?: 'small' | 'normal'
}

/** Does something on this page. A link that looks like one is `ButtonLink`. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  type = 'button',
  className = '',
  ...props
}: ComponentProps<'button'> & Look) {
  return (
    <button
      {...props}
      type={type}
      className={`button ${className}`}
      data-variant={variant}
      data-size={size}
    />
  )
}

/** Leads elsewhere, with the weight of a button. */
export function ButtonLink({
  variant = 'secondary',
  size = 'normal',
  className = '',
  ...props
}: ComponentProps<typeof Link> & Look) {
  return <Link {...props} className={`button ${className}`} data-variant={variant} data-size={size} />
}
