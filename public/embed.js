// For pages that embed a view: gives its iframe the height that the view needs. Without it the frame scrolls.
;(() => {
  const own = document.currentScript ? new URL(document.currentScript.src).origin : null
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter((frame) => {
      const address = URL.canParse(frame.src) ? new URL(frame.src) : null
      return address?.origin === own && address.pathname.startsWith('/embed/')
    })
  addEventListener('message', (event) => {
    if (event.origin !== own || event.data?.type !== 'demarche:height') return
    const height = Number(event.data.height)
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source)
    if (frame && height > 0 && height < 20_000) frame.style.height = `${Math.ceil(height)}px`
  })
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'demarche:ask' }, own)
})()
