/** The code by which another page shows a picture: a frame of our origin, as high as what is in it says it is. */

/** The type of the message in which an embedded picture says its height; `height` beside it is in pixels. */
export const HEIGHT_MESSAGE = 'nato-spending-tracker:height'

/** High enough for most pictures where the page that shows it runs no script. */
const HEIGHT_AT_FIRST = 640

/** Sets the height of the frame that said it, of that one alone. */
const LISTENER =
  `addEventListener("message",e=>{if(e.data?.type==="${HEIGHT_MESSAGE}")` +
  'for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.height=e.data.height})'

/** The code for the picture at that address, which is whole, or below the server's for who puts its own before it. */
export function embedCode(address: string, title: string): string {
  const frame = `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" width="100%" height="${HEIGHT_AT_FIRST}" style="border:0" loading="lazy"></iframe>`
  return `${frame}\n<script>${LISTENER}</script>`
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
