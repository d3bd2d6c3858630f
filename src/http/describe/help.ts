/** Help for a terminal, written from the declarations. */
import { wrapWords } from '../../charts/kit/text-width.js'
import { CITATION_FORMATS, CITE_PATH, type CitationFormat } from '../../formats/written-citation.js'
import { filterableColumns, inReadingOrder, ofPictureAlone } from '../../query/faces.js'
import type { Table } from '../../query/table.js'
import { PROBLEMS, type ProblemCode } from '../problems/problem.js'

const WIDTH = 80

/** Lines no wider than a terminal, each after the indent. */
function wrap(words: string, indent: string): string {
  return wrapWords(words, WIDTH - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('')
}

function entry(name: string, words: string): string {
  return `  ${name}\n${wrap(words, '      ')}`
}

/** What each form of a citation is. */
const CITATION_FORMS: Readonly<Record<CitationFormat, string>> = {
  json: 'All forms in one answer, with the editions and links.',
  txt: 'A sentence for a footnote.',
  bib: 'BibTeX, in UTF-8.',
  'csl.json': 'CSL-JSON, as Zotero and others import it.',
}

const LIST = new Intl.ListFormat('en-GB')

/** What the tables come as, in words. */
export function representations(tables: readonly Table[]): string {
  const drawn = tables.filter(({ chart }) => chart).map(({ name }) => name)
  const calendars = tables.filter(({ calendar }) => calendar).map(({ name }) => `${name}.ics`)
  const feeds = tables.filter(({ feed }) => feed).map(({ name }) => `${name}.atom`)
  return `Every table comes as JSON, .csv, .ndjson, .txt, .xlsx and .parquet (or by Accept); pictures as .svg and .png of ${LIST.format(drawn)}; ${LIST.format([...calendars, ...feeds])} to subscribe. CSV, .xlsx and .parquet have the names of allies and groupings beside their codes, unless fields= chooses the columns.`
}

/** The first page: what can be asked, and how. */
export function helpText(tables: readonly Table[], base: string): string {
  const list = tables.map((table) => entry(table.path, table.summary)).join('')
  return `Defense spending of NATO allies: figures, targets, pledges, summits, as of any date.

Try
  curl -s ${base}/v1/allies.txt
  curl -s '${base}/v1/allies.csv?as_of=2025-04-03&sort=gap_pp'
  curl -s ${base}/v1/allies/POL | jq .data.pledged_percent
  curl -s '${base}/v1/spending.txt?area=EST,LVA,LTU&indicator=share_of_gdp&shape=wide'

Tables
${list}
${wrap(representations(tables), '')}All take
  as_of=2025-04-03          what was known at the end of that day; of 2025-04 and 2025 the
                            last one, summit:<id>, today, latest
  sort=-gap_pp,ally         order; - descends; missing values come last
  fields=ally,gap_pp        only these columns
  limit=10&offset=20        a page
  in_force=true             only rows with that cell: a key, a code, yes or no, a date,
                            a number (several joined by commas); not words
  bom=true&decimal=comma    in CSV: as Excel opens it in most of Europe
  gap_pp__lt=0              compares numbers and dates: __gt __gte __lt __lte; what is
                            dated 2025 passes if any day of that year does
  -H 'Data-Revision: 57'    what an answer had in that header: you are answered from that
                            revision of the record or a later one, by whatever server

Cite
  curl -sG ${base}/v1/cite.txt --data-urlencode 'url=/v1/allies/POL'
                            any answer as a footnote, .bib or .csl.json: /help/cite

More
  /help/{table}     parameters and columns of a table, with units
  /help/{table}.md  the same as Markdown
  /docs             the same as a page, with examples
  /openapi.json     the contract of the JSON (OpenAPI 3.1), to compile a client against
  /openapi-full.json  the same with every representation
  /datapackage.json the tables as CSV with their schemas (Frictionless)
  /llms.txt         an overview for language models; POST /mcp has tools for them
  /problems         what can go wrong
  /healthz /readyz  whether it runs, whether it can answer

Figures: NATO (credit NATO; its content is neither for sale nor for advertising)
and the World Bank (CC BY 4.0), each named in the answer.
`
}

/** One table: its parameters, its columns with their units, an item where it has one. */
export function tableHelp(table: Table): string {
  const { named } = inReadingOrder(table.parameters.list)
  const parameters = named.map(({ name, title, example }) =>
    entry(name, example ? `${title} Example: ${example}` : title),
  )
  const { equal, compared } = filterableColumns(table.parameters.list)
  const filters = [
    ...(equal.length > 0
      ? [entry('{column}=', `Only rows with that cell, several joined by commas: ${equal.join(', ')}.`)]
      : []),
    ...(compared.length > 0
      ? [entry('{column}__gt __gte __lt __lte', `Compares numbers and dates: ${compared.join(', ')}.`)]
      : []),
  ]
  const columns = Object.entries(table.columns).map(([name, { title, unit }]) =>
    entry(name, unit ? `${title} [${unit}]` : title),
  )
  const beside = Object.entries(table.beside).map(([name, { title }]) => entry(`data.${name}`, title))
  const item = table.item
    ? `\nItem: ${table.path}/{${table.key[0]}}\n${beside.length > 0 ? `Related rows in the same answer\n${beside.join('')}` : ''}`
    : ''
  return `${table.path}: ${table.title}

${wrap(table.summary, '')}
Parameters
${[...parameters, ...filters].join('')}
Columns
${columns.join('')}${item}${pictureHelp(table)}`
}

/** How the table is drawn, where it is. */
function pictureHelp({ chart, path, parameters: ofFaces }: Table): string {
  if (!chart) return ''
  const parameters = ofPictureAlone(ofFaces).map(({ name, title }) => entry(name, title))
  return `\nPicture: ${path}.svg, ${path}.png (twice as many pixels)\n${parameters.join('')}`
}

/** How an answer is cited. */
export function citeHelp(): string {
  const forms = CITATION_FORMATS.map((format) => entry(`${CITE_PATH}.${format}`, CITATION_FORMS[format])).join('')
  return `${CITE_PATH}: Citation

${wrap(
  'Any answer of this API as a citation: a figure with its value, a table, one thing of it, a picture. It names the editions with their days, the day the answer is as of, and the permalink, which is absolute where the operator has set PUBLIC_URL.',
  '',
)}
Try
  curl -sG localhost:3000${CITE_PATH}.txt --data-urlencode \\
    'url=/v1/spending?area=ITA&indicator=share_of_gdp&year=2024'

Parameters
${entry('url', 'The address to cite, with or without a host. What stands beside it belongs to it too, so that an address that was not percent-encoded is understood.')}
Forms (without a suffix the Accept header decides)
${forms}`
}

/** All problems, or one of them. */
export function problemsHelp(codes: readonly ProblemCode[]): string {
  return codes
    .map(
      (code) => `${code} (${PROBLEMS[code].status})\n  ${PROBLEMS[code].title}.\n${wrap(PROBLEMS[code].meaning, '  ')}`,
    )
    .join('\n')
}
