/** The documentation as a page for people, written from the declarations; it needs no script and loads nothing. */

import { LICENSES } from '../../formats/licenses.js'
import { filterableColumns, inReadingOrder } from '../../query/faces.js'
import type { Table } from '../../query/table.js'
import { PROBLEMS } from '../problems/problem.js'
import { representations } from './help.js'
import { type Html, html } from './html.js'

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --link: light-dark(#0b57a4, #8ab8ff); }
body { background: light-dark(#fff, #16191c); color: light-dark(#1a1d21, #e8eaed); font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
a { color: var(--link); }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9rem; }
pre { background: var(--soft); padding: .75rem; overflow-x: auto; border-radius: .3rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
nav ul { columns: 3 10rem; padding-left: 1.2rem; }
`

function document(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body>
${body}
</body>
</html>
`.source
}

function grid(caption: string, heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}

/** A question that has an answer for any table. */
function exampleOf(table: Table): string {
  return new URLSearchParams(table.single ? table.example : { limit: '5' }).toString()
}

function tableSection(table: Table, base: string): Html {
  const question = exampleOf(table)
  const { named } = inReadingOrder(table.parameters.list)
  const parameters = named.map(({ name, title, example }) => [html`<code>${name}</code>`, title, example ?? ''])
  const columns = Object.entries(table.columns).map(([name, { title, unit }]) => [
    html`<code>${name}</code>`,
    title,
    unit ?? '',
  ])
  const { equal, compared } = filterableColumns(table.parameters.list)
  const codes = (names: readonly string[]) =>
    names.map((name, index) => html`${index > 0 ? ', ' : ''}<code>${name}</code>`)
  const beside = Object.entries(table.beside).map(
    ([name, { title }]) => html`<li><code>data.${name}</code>: ${title}</li>`,
  )
  return html`<section aria-labelledby="${table.name}">
<h2 id="${table.name}">${table.title} <code>${table.path}</code></h2>
<p>${table.summary}</p>
<pre tabindex="0">curl -s '${base}${table.path}.txt?${question}'</pre>
<p><a href="${table.path}?${question}">JSON</a> · <a href="${table.path}.csv?${question}">CSV</a> · <a href="${table.path}.ndjson?${question}">NDJSON</a> · <a href="${table.path}.txt?${question}">text</a> · <a href="/help/${table.name}">help as text</a></p>
<h3>Parameters</h3>
${grid(`Parameters of ${table.title}`, ['Name', 'Meaning', 'Example'], parameters)}
${equal.length > 0 ? html`<p>Only rows with that cell, several joined by commas: ${codes(equal)}.</p>` : html``}
${compared.length > 0 ? html`<p>Filters <code>__gt __gte __lt __lte</code> on ${codes(compared)}.</p>` : html``}
<h3>Columns</h3>
${grid(`Columns of ${table.title}`, ['Name', 'Meaning', 'Unit'], columns)}
${table.item ? html`<h3>Item</h3><p><code>${table.path}/{${table.key[0] ?? ''}}</code> answers one row${beside.length > 0 ? html`, with these related rows:</p><ul>${beside}</ul>` : html`.</p>`}` : html``}
</section>`
}

/** The page at `/docs`. */
export function docsPage(tables: readonly Table[], base: string): string {
  const problems = Object.entries(PROBLEMS).map(([code, { status, title }]) => [
    html`<a href="/problems/${code}">${code}</a>`,
    String(status),
    title,
  ])
  return document(
    'Defense spending tracker: the tables',
    html`<main>
<h1>Defense spending tracker</h1>
<p>What NATO allies spend on defense, what they promised and what was agreed, as of any date. ${representations(tables)} The contract is <a href="/openapi.json">OpenAPI 3.1</a>, <a href="/openapi-full.json">in full</a> with every representation; <a href="/help">help as text</a>.</p>
<nav aria-label="Tables"><ul>${tables.map((table) => html`<li><a href="#${table.name}">${table.title}</a></li>`)}<li><a href="#terms">Terms of the figures</a></li></ul></nav>
${tables.map((table) => tableSection(table, base))}
<section aria-labelledby="terms"><h2 id="terms">Terms of the figures</h2>
<p>The figures belong to those who published them, and each answer names them:</p>
<ul>${LICENSES.map(({ title, path }) => html`<li>${title} (<code>${path}</code>)</li>`)}</ul>
<p>Titles, summaries and dates are statements of fact in our own words. Any answer comes as a citation: <a href="/help/cite">how to cite</a>.</p>
</section>
<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Every failure is a problem document (RFC 9457), or text where text or CSV was asked for.</p>
${grid('List of problems', ['Code', 'Status', 'Meaning'], problems)}
</section>
</main>`,
  )
}
