// Runs before the first paint, so that a remembered theme never flashes. A file of its own because the
// Content-Security-Policy forbids inline scripts. Read and written together with components/shell/theme-switch.tsx.
;(() => {
  const root = document.documentElement
  root.dataset.js = ''
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Storage may be forbidden; the system's preference then decides.
  }
})()
