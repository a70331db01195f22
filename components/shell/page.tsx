import type { ReactNode } from 'react'

/** The body of a page: `reading` for prose and forms, `page` for most, `wide` for the matrix and charts. */
export function Page({
  width = 'page',
  children,
}: {
  width?: 'reading' | 'page' | 'wide'
  children: ReactNode
}) {
  return (
    <div className="page" data-width={width}>
      {children}
    </div>
  )
}
