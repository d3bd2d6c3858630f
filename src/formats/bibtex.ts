/** BibTeX: a citation for LaTeX. Letters beyond ASCII stay UTF-8, which LaTeX has read by default since 2018, and Biber always. */
import { type Citation, noteOf, TRACKER } from './citation.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What LaTeX does not print as it stands. Braces by name: BibTeX counts them even behind a backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

/** The citation as an entry under this key. `@misc` is known to BibTeX and BibLaTeX alike; `urldate` to the latter only. */
export function toBibtex(citation: Citation, key: string): string {
  const { title, authors, issuedOn, accessedOn, permalink } = citation
  const [year = '', month] = issuedOn.split('-')
  const fields = [
    // The second braces keep a name in one piece, and the capitals of a title.
    ['author', `{${authors.map((author) => `{${escaped(author)}}`).join(' and ')}}`],
    ['title', `{{${escaped(title)}}}`],
    ['year', `{${year}}`],
    ...(month === undefined ? [] : [['month', MONTHS[Number(month) - 1]]]),
    ['howpublished', `{${TRACKER}}`],
    // An address is read as it stands; none of ours has a brace.
    ['url', `{${permalink}}`],
    ['urldate', `{${accessedOn}}`],
    ['note', `{${escaped(noteOf(citation))}}`],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`
}

function escaped(words: string): string {
  return words.replaceAll(/[\\{}~^&%$#_]/g, (letter) => ESCAPES[letter] ?? letter)
}
