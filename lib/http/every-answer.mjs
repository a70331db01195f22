// Read by next.config.js, for what the framework answers, and by lib/front/answer-directly.ts, for what goes past it.

/** What every answer says to browsers. The policy for scripts is not made here: it needs a nonce for each answer. */
export const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
]

/** Only what is made for it may stand in a frame of another site: a form in one could be clicked unseen. */
export const UNFRAMED = [
  { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
]
