/** HTML from values: everything put into a template is escaped, save what is HTML already. */
import { escaped } from '../../charts/kit/xml.js'

/** A piece of finished HTML. */
export class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Html | readonly Html[]

function written(part: Part): string {
  if (part instanceof Html) return part.source
  if (typeof part === 'object') return part.map((piece) => piece.source).join('')
  return escaped(String(part)).replaceAll("'", '&#39;')
}

/** Template tag for HTML, and for SVG: it writes what XML can hold. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < parts.length ? written(parts[index] ?? '') : '')).join(''),
  )
}
