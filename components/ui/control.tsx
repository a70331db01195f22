import type { ComponentProps } from 'react'

/** One line of text. */
export function Input({ className = '', ...props }: ComponentProps<'input'>) {
  return <input {...props} className={`control ${className}`} />
}

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className = '', ...props }: ComponentProps<'textarea'>) {
  return <textarea {...props} className={`control ${className}`} />
}

/** A choice from a list: the browser's own, which works everywhere and by keyboard. */
export function Select({ className = '', ...props }: ComponentProps<'select'>) {
  return <select {...props} className={`control ${className}`} />
}
