// Runs inside an embedded view: tells the page around it how high the view is, and opens links in a tab of their own,
// because in a frame they would lead to pages that refuse to be framed. Sets and reads no cookie and no storage.
;(() => {
  document.documentElement.dataset.js = ''
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('a[href]')
      if (link && !link.getAttribute('href').startsWith('#')) {
        // Attributes, not properties: those of a link in a drawing cannot be set.
        link.setAttribute('target', '_blank')
        link.setAttribute('rel', 'noopener')
        // The browser follows it; no script of the page is to follow it inside the frame.
        event.stopPropagation()
      }
    },
    true,
  )
  if (parent === self) return
  let told = 0
  const tell = () => {
    const view = document.querySelector('.embed')
    const height = view ? Math.ceil(view.getBoundingClientRect().height) : 0
    if (height === 0 || height === told) return
    told = height
    // Whoever frames the view may know its height: it is public.
    parent.postMessage({ type: 'demarche:height', height }, '*')
  }
  const watch = () => {
    tell()
    const view = document.querySelector('.embed')
    if (view) new ResizeObserver(tell).observe(view)
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', watch)
  else watch()
  // A page whose script comes later than the view asks for what it missed.
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.type !== 'demarche:ask') return
    told = 0
    tell()
  })
})()
