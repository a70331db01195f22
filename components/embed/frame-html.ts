/**
 * The HTML that puts a view into another site's page: the frame, and the script that gives it the height it needs.
 * `address` is path and query of the bare view.
 */
export function frameHtml(
  origin: string,
  address: string,
  title: string,
  { width = '100%', height = 480 }: { readonly width?: string | number; readonly height?: number } = {},
): string {
  const frame = `<iframe src="${attribute(origin + address)}" title="${attribute(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
  return `${frame}\n<script src="${attribute(origin)}/embed.js" async></script>`
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
