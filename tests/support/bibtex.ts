/** A small reader of BibTeX that knows its grammar and not who wrote the file: entries, braces that must balance, macros. */

export interface BibtexEntry {
  readonly type: string
  readonly key: string
  /** The values without their outer braces, as LaTeX would read them. */
  readonly fields: Readonly<Record<string, string>>
}

/** Reads one entry. @throws where it does not keep to the grammar */
export function readBibtex(text: string): BibtexEntry {
  const head = /^@(\w+)\{([^\s,{}"#%'()=]+),\s*/.exec(text)
  if (!head) throw new Error(`no entry begins ${text.slice(0, 40)}`)
  const [{ length }, type = '', key = ''] = head
  const fields: Record<string, string> = {}
  let at = length
  while (text[at] !== '}') {
    const name = /^([a-z-]+)\s*=\s*/.exec(text.slice(at))
    if (!name) throw new Error(`no field at ${text.slice(at, at + 40)}`)
    at += name[0].length
    const end = text[at] === '{' ? closing(text, at) + 1 : at + (/^\w+/.exec(text.slice(at))?.[0].length ?? 0)
    const field = name[1] ?? ''
    if (field in fields) throw new Error(`${field} is given twice`)
    fields[field] = text[at] === '{' ? text.slice(at + 1, end - 1) : text.slice(at, end)
    at = end + (/^\s*,?\s*/.exec(text.slice(end))?.[0].length ?? 0)
  }
  if (text.slice(at + 1).trim() !== '') throw new Error(`something follows the entry: ${text.slice(at + 1)}`)
  return { type, key, fields }
}

/** BibTeX counts braces whether or not a backslash stands before them. */
function closing(text: string, opening: number): number {
  let depth = 0
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('a brace is not closed')
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
}

/** What LaTeX prints for a value. @throws where it would stop, or print something else than meant */
export function printed(value: string): string {
  return value.replaceAll(/\\([a-z]+)\{\}|\\([&%$#_])|([{}])|([&%$#_^~\\])/g, (found, command, escaped, brace) => {
    if (command !== undefined && command in COMMANDS) return COMMANDS[command] ?? ''
    if (escaped !== undefined) return escaped
    if (brace !== undefined) return ''
    throw new Error(`LaTeX does not print ${found}`)
  })
}
