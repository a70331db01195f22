'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import 'swagger-ui-dist/swagger-ui.css'
import { bareLayout } from './bare-layout'

/**
 * Swagger UI on our own description: served from here, and asking nobody else (its validator is off). It brings its own
 * React and is larger than any page, so it is fetched when somebody asks for it.
 */
export function ApiViewer({ url }: { url: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'closed' | 'loading' | 'there' | 'failed'>('closed')
  const isOpen = state !== 'closed'

  useEffect(() => {
    const domNode = place.current
    if (!domNode || !isOpen) return
    let left = false
    import('swagger-ui-dist/swagger-ui-es-bundle.js')
      .then(({ default: SwaggerUI }) => {
        if (left) return
        SwaggerUI({
          url,
          domNode,
          validatorUrl: null,
          docExpansion: 'list',
          defaultModelsExpandDepth: -1,
          displayRequestDuration: true,
          tryItOutEnabled: true,
          requestSnippetsEnabled: true,
          plugins: [bareLayout],
          layout: 'BareLayout',
          onComplete: () => setState('there'),
        })
      })
      .catch(() => setState('failed'))
    return () => {
      left = true
      domNode.replaceChildren()
    }
  }, [url, isOpen])

  useDarkMode()

  return (
    <div className="api-viewer needs-js">
      {state === 'closed' && (
        <Button onClick={() => setState('loading')}>Open the explorer (half a megabyte)</Button>
      )}
      <p role="status" className="text-muted">
        {state === 'loading' && 'The explorer is loading …'}
        {state === 'failed' && 'The explorer could not be loaded. The plain list below says the same.'}
      </p>
      <div ref={place} />
    </div>
  )
}

/** Swagger UI is dark where the page's root has a class of its own. */
function useDarkMode() {
  useEffect(() => {
    const root = document.documentElement
    const system = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => {
      const theme = root.dataset.theme
      root.classList.toggle('dark-mode', theme ? theme === 'dark' : system.matches)
    }
    const observer = new MutationObserver(follow)
    observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] })
    system.addEventListener('change', follow)
    follow()
    return () => {
      observer.disconnect()
      system.removeEventListener('change', follow)
      root.classList.remove('dark-mode')
    }
  }, [])
}
