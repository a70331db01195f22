'use client'

import { useEffect } from 'react'

/** Keeps fields that were left empty out of the address that a GET form makes; without scripts they are harmless. */
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
    document.addEventListener('formdata', tidy)
    return () => document.removeEventListener('formdata', tidy)
  }, [])
  return null
}
