/** Bodies of requests that came past the framework, as they arrive: made a web stream first, reading them would cost more. */
const bodies = new WeakMap<Request, AsyncIterable<Uint8Array>>()

/** Says what a request was sent with, which its own `body` does not have. */
export function setSentBody(request: Request, body: AsyncIterable<Uint8Array>): void {
  bodies.set(request, body)
}

/** The body of a request in parts; `null` where there is none. */
export const sentBody = (request: Request): AsyncIterable<Uint8Array> | null =>
  bodies.get(request) ?? (request.body as unknown as AsyncIterable<Uint8Array> | null)
