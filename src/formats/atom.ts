/** Atom (RFC 4287): what happened, latest first, for feed readers. */
import { element, escaped } from '../charts/kit/xml.js'
import { beginningOf } from '../record/date.js'
import { type Answer, type LinkedEntry, pieces } from './answer.js'
import { MEDIA_TYPES } from './format.js'

const NAME = 'Defense spending tracker'
/** Begins every id (RFC 4151): the same wherever the server is reached, so that a reader knows what it has been told. */
const TAG = 'tag:defense-spending-tracker,2026:'

/** Writes the entries as one feed. @throws if the answer is none */
export function* toAtom({ page, links, entries }: Answer): Iterable<string> {
  const { table, query, view } = page
  if (!entries) throw new Error(`${table.name} was not answered as a feed`)
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  const [latest] = entries
  yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
  yield [
    // Another question is another feed, which a reader keeps apart from this one.
    words('id', `${TAG}${links.self.slice(1)}`),
    words('title', [`${NAME}: ${table.title.toLowerCase()}`, ...asked].join(', ')),
    // Without entries it has changed last when it was asked about.
    words('updated', latest?.updated ?? beginningOf(view.asOf)),
    element('author', {}, words('name', NAME)),
    element('link', { rel: 'self', type: MEDIA_TYPES.atom, href: links.self }),
    element('link', { rel: 'alternate', type: MEDIA_TYPES.txt, href: links.alternate.txt ?? table.path }),
    '',
  ].join('\n')
  for (const some of pieces(entries)) yield some.map((entry) => entryOf(entry, table.name)).join('')
  yield '</feed>\n'
}

function entryOf({ id, updated, title, text, category, author, href }: LinkedEntry, table: string): string {
  const parts = [
    words('id', `${TAG}${table}/${id}`),
    words('title', title),
    words('updated', updated),
    ...(author === null ? [] : [element('author', {}, words('name', author))]),
    element('category', { term: category }),
    element('link', { rel: 'alternate', type: MEDIA_TYPES.txt, href }),
    words('content', text),
  ]
  return `${element('entry', {}, parts.join(''))}\n`
}

function words(name: string, text: string): string {
  return element(name, {}, escaped(text))
}
