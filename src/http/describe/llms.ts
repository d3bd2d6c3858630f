/** What is written for language models: `/llms.txt`, and a page of Markdown for each table. */
import type { View } from '../../domain/dataset.js'
import { standingOf } from '../../domain/target.js'
import { filterableColumns, inReadingOrder, type NamedParameter, ofPictureAlone } from '../../query/faces.js'
import type { Table } from '../../query/table.js'
import { representations } from './help.js'

/** Questions as they are asked, and the address of each answer. */
const TEN_CALLS: readonly (readonly [question: string, address: string])[] = [
  [
    'Who was short of 2% on 3 April 2025?',
    '/v1/allies?as_of=2025-04-03&meets_target=false&fields=ally,share_of_gdp,gap_pp',
  ],
  ['What does Poland spend, and what has it promised?', '/v1/allies/POL'],
  ['Italy’s and Spain’s share of GDP, year by year', '/v1/spending?area=ITA,ESP&indicator=share_of_gdp&shape=wide'],
  ['How many allies met 2% in 2024?', '/v1/alliance?area=NATO&year=2024&target=vilnius-2023-2pct'],
  ['If everybody keeps its word, where is NATO in 2030?', '/v1/outlook?area=NATO&scenario=pledges&year=2030'],
  ['What would 3.5% by 2035 cost Italy?', '/v1/path?ally=ITA&percent=3.5&by=2035'],
  ['Which pledges were missed?', '/v1/pledges?outcome=missed&fields=ally,title,decided_value'],
  [
    'Was “Estonia 2025: 3.38%” true when it was said, and is it now?',
    '/v1/verify?area=EST&year=2025&value=3.38&said_on=2025-08-28',
  ],
  ['What changed when the edition of July 2026 came out?', '/v1/differences?from=2026-07-06&to=2026-07-07'],
  ['How to cite the first of these', '/v1/cite?url=%2Fv1%2Fallies%3Fas_of%3D2025-04-03%26meets_target%3Dfalse'],
]

/** `/llms.txt`, in the form of that name: what is here, how to ask, the names there are on the date of the View, and where to read on. */
export function llmsText(tables: readonly Table[], view: View): string {
  const list = tables.map(
    ({ title, path, name, summary }) => `- [${title}](/help/${name}.md): \`${path}\`. ${summary}\n`,
  )
  const indicators = view.dataset.facts.indicators.map(({ id, title, unit }) => `- \`${id}\`: ${title} (${unit})\n`)
  const targets = view.targets.map((target) => {
    const { id, percent, indicator } = target
    return `- \`${id}\`: ${percent}% in \`${indicator}\`, ${standingOf(target, view.asOf).replace('_', ' ')}\n`
  })
  const calls = TEN_CALLS.map(([question, address]) => `- [${question}](${address})\n`)
  return `# Defense spending tracker

> What NATO allies spend on defense, what they promised, what was agreed at which summit, how far they are from it and where
> their words lead, as of any date. Every figure names the publication it came from; what is missing is null with a reason.

${representations(tables)}
The Model Context Protocol is spoken at \`POST /mcp\`: tools \`list\`, \`ask\`, \`verify\` and \`cite\` answer what the addresses answer.

## How to ask

- \`as_of=YYYY-MM-DD\`: what was known at the end of that day (\`2025-04\` and \`2025\` are their last days; \`summit:<id>\`); default today
- \`ally=POL\`, \`area=NATO\`, \`group=nordic\`: several joined by commas; an ally goes by its codes and its names
- \`year=2014..2025\`, \`year=latest\`; \`target=<id>\`, or \`percent=3.5&by=2035\`; \`indicator=<id>\`
- \`fields=ally,gap_pp\`, \`sort=-gap_pp\`, \`limit=10&offset=20\`
- a column as a filter: \`in_force=true\`, \`gap_pp__lt=0\`, \`announced_on__gte=2025\`
- an unknown or malformed parameter is refused with every fault, and what is allowed; nothing is silently ignored
- cite \`links.permalink\` and the editions in \`meta.publications\`; \`/v1/cite?url=\` writes the sentence

## Ten calls

${calls.join('')}
## Tables

${list.join('')}
## Indicators

${indicators.join('')}
## Targets

${targets.join('')}
## More

- [OpenAPI 3.1](/openapi.json): every table as JSON, with parameters, columns and units; [in full](/openapi-full.json) with every representation
- [Data package](/datapackage.json): the tables as CSV with their schemas
- [Help](/help): how to ask, in a terminal
- [Problems](/problems): what can go wrong
`
}

/** The help of one table as Markdown. */
export function tableMarkdown(table: Table): string {
  const { named } = inReadingOrder(table.parameters.list)
  const { equal, compared } = filterableColumns(table.parameters.list)
  const columns = Object.entries(table.columns).map(([name, { title, unit }]) => [`\`${name}\``, title, unit ?? ''])
  const beside = Object.entries(table.beside).map(([name, { title }]) => `- \`data.${name}\`: ${title}\n`)
  const item = table.item ? `\n## One of them\n\n\`${table.path}/{${table.key[0]}}\`\n\n${beside.join('')}` : ''
  const drawn = ofPictureAlone(table.parameters).map(({ name, title }) => [`\`${name}\``, title])
  const picture = table.chart
    ? `\n## Picture\n\n\`${table.path}.svg\`, \`${table.path}.png\`\n\n${rowsOf(['parameter', 'meaning'], drawn)}`
    : ''
  const filters = [
    ...(equal.length > 0 ? [`\nOnly rows with that cell: ${equal.map((name) => `\`${name}=\``).join(', ')}\n`] : []),
    ...(compared.length > 0
      ? [
          `\nCompared by \`__gt\`, \`__gte\`, \`__lt\`, \`__lte\`: ${compared.map((name) => `\`${name}\``).join(', ')}\n`,
        ]
      : []),
  ]
  return `# ${table.title}: \`${table.path}\`

${table.summary}

## Parameters

${rowsOf(['parameter', 'meaning'], named.map(parameterCells))}${filters.join('')}
## Columns

${rowsOf(['column', 'meaning', 'unit'], columns)}${item}${picture}`
}

function parameterCells({ name, title, example }: NamedParameter): string[] {
  return [`\`${name}\``, example === undefined ? title : `${title} Example: \`${example}\``]
}

function rowsOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('')
}
