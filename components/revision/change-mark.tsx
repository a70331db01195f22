import type { ReactNode } from 'react'

// Screen readers pass over <del> and <ins>: it is said in words too.
export const Removed = ({ children, block = false }: { children: ReactNode; block?: boolean }) => (
  <del data-block={block || undefined}>
    <span className="sr-only">removed: </span>
    {children}
    <span className="sr-only"> (end of removed) </span>
  </del>
)

export const Added = ({ children, block = false }: { children: ReactNode; block?: boolean }) => (
  <ins data-block={block || undefined}>
    <span className="sr-only">added: </span>
    {children}
    <span className="sr-only"> (end of added) </span>
  </ins>
)
