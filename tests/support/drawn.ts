/** A picture of the real record, drawn without a server: an answer of the table, and what the chart wants beside it. */
import { parseHTML } from 'linkedom'
import { allianceChart } from '../../src/charts/alliance.js'
import type { Chart, Frame, Row, Subject, Theme } from '../../src/charts/chart.js'
import { pathChart } from '../../src/charts/path.js'
import { progressChart } from '../../src/charts/progress.js'
import { revisionsChart } from '../../src/charts/revisions.js'
import { spendingChart } from '../../src/charts/spending.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { tables } from '../../src/tables/registry.js'
import type { Page } from '../../src/tables/table.js'
import { RECORDED_ON } from './facts.js'

type Question = Readonly<Record<string, string>>

/** The charts by the table whose rows they draw; tables hand out rows of any columns. */
export const CHARTS = {
  spending: spendingChart,
  progress: progressChart,
  path: pathChart,
  alliance: allianceChart,
  revisions: revisionsChart,
} satisfies Readonly<Record<string, Chart<never>>>
export type ChartName = keyof typeof CHARTS
export const CHART_NAMES = Object.keys(CHARTS) as ChartName[]

/** A frame with a document of its own. */
export function frameOf(width: number, theme: Theme = 'light', height?: number): Frame {
  return { width, theme, height, document: parseHTML('<html><body></body></html>').document }
}

function ask(dataset: Dataset, name: string, raw: Question): Page {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return table.ask({ raw, dataset, today: RECORDED_ON }, null)
}

/** What the chart of a table draws for a question such as `as_of=2025-04-03&ally=ITA`. */
export function subjectOf(dataset: Dataset, name: ChartName, query: string): Subject<Row> {
  const raw = Object.fromEntries(new URLSearchParams(query))
  const page = ask(dataset, name, raw)
  const asOf = page.view.asOf
  const beside = Object.entries(CHARTS[name].beside ?? {}).map(
    ([key, { table, where }]) => [key, ask(dataset, table, { ...where(page.query), as_of: asOf })] as const,
  )
  const publications = [...new Set([page, ...beside.map(([, one]) => one)].flatMap((one) => restsOn(one)))]
  return {
    rows: page.whole,
    beside: Object.fromEntries(beside.map(([key, one]) => [key, one.whole])),
    query: page.query,
    defaults: page.defaults,
    asOf,
    editions: publications.map(({ id, publisher, title, publishedOn }) => ({
      id,
      publisher,
      title,
      published_on: publishedOn,
    })),
  }
}

/** Names, targets and indicators rest on no edition that the picture shows. */
function restsOn({ table, publications }: Page): Page['publications'] {
  return table.name in CHARTS ? publications : []
}

export function drawn(dataset: Dataset, name: ChartName, query: string, frame: Frame): string {
  return drawOf(name, subjectOf(dataset, name, query), frame)
}

/** Draws rows of any columns; that the table of that name has those the chart reads is the compiler's business there. */
export function drawOf(name: ChartName, subject: Subject<Row>, frame: Frame): string {
  const chart: Chart<never> = CHARTS[name]
  return chart.draw(subject as Subject<never>, frame)
}
