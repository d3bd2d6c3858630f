/** HTML from values: everything put into a template is escaped, save what is HTML already. */

/** A piece of finished HTML. */
export class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Html | readonly Html[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function written(part: Part): string {
  if (part instanceof Html) return part.source
  if (typeof part === 'object') return part.map((piece) => piece.source).join('')
  return String(part).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** Template tag for HTML. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < parts.length ? written(parts[index] ?? '') : '')).join(''),
  )
}
