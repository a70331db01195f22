'use client'

import { useEffect } from 'react'

/**
 * Keeps fields that were left empty out of the address that a GET form makes; without scripts they are harmless. Puts a
 * form that comes back with its page, out of the browser's memory, to what its address says.
 */
export function TidyGetForms() {
  useEffect(() => {
    const tidy = ({ target, formData }: FormDataEvent) => {
      // Forms that lead to a page; those that React submits itself have no such address.
      if (!(target instanceof HTMLFormElement) || target.method !== 'get') return
      if (!target.getAttribute('action')?.startsWith('/')) return
      for (const name of new Set(formData.keys())) {
        const values = formData.getAll(name).filter((value) => value !== '')
        formData.delete(name)
        for (const value of values) formData.append(name, value)
      }
    }
    const putBack = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      for (const form of document.querySelectorAll<HTMLFormElement>('form[action^="/"]:not([method="post"])'))
        form.reset()
    }
    document.addEventListener('formdata', tidy)
    addEventListener('pageshow', putBack)
    return () => {
      document.removeEventListener('formdata', tidy)
      removeEventListener('pageshow', putBack)
    }
  }, [])
  return null
}
