/** Tells the page that shows an embedded picture how high it is, so that its frame has neither a bar to scroll by nor a gap. */
import { HEIGHT_MESSAGE } from '../pages/embed/embed-code.js'

function tell(): void {
  // Of the height nothing is secret, and whose page it stands in cannot be known.
  parent.postMessage({ type: HEIGHT_MESSAGE, height: Math.ceil(document.body.getBoundingClientRect().height) }, '*')
}

if (parent !== window) {
  addEventListener('load', tell)
  new ResizeObserver(tell).observe(document.body)
}
