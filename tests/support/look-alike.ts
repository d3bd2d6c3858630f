/** Workbooks with the layout and the quirks of NATO's, written from an edition's figures. */
import type { ImportedFigure } from '../../src/imports/edition.js'
import type { Ally } from '../../src/record/allies.js'
import type { WrittenCell, WrittenSheet } from './workbook.js'

interface WrittenBlock {
  readonly heading: string | null
  /** Null for a block of which no figures are kept; it repeats those of the share of GDP. */
  readonly indicator: string | null
}

/** How an edition is laid out. */
export interface Layout {
  readonly title: string
  /** The year of the constant prices. */
  readonly base: number
  /** What spending is called. */
  readonly spending: string
  /**
   * As since 2025: the table begins in the first cell of its sheet, names and notes stand in the first column, and the years
   * above each block.
   */
  readonly isNarrow: boolean
  readonly notes: readonly string[]
}

/** The layout of June 2024, of which NATO's own workbook could be compared. */
export const LAYOUT_2024: Layout = {
  title: 'Defence Expenditure of NATO Countries (2014-2024)',
  base: 2015,
  spending: 'defence expenditure',
  isNarrow: false,
  notes: [
    'Notes: Figures for 2023 and 2024 are estimates.',
    '*  These Allies have national laws which call for 2% of GDP or more.',
  ],
}

/** Of August 2025, as it is described by those who have read it. */
export const LAYOUT_2025: Layout = {
  title: 'Defence Expenditure of NATO Countries (2014-2025)',
  base: 2021,
  spending: 'defence expenditure',
  isNarrow: true,
  notes: ['Notes: Figures for 2024 and 2025 are estimates.', '* These Allies have revised their figures.'],
}

/** Of July 2026, likewise. */
export const LAYOUT_2026: Layout = {
  title: 'Defence Investment of NATO Countries (2014-2026)',
  base: 2021,
  spending: 'core defence expenditure',
  isNarrow: true,
  notes: ['Notes: Figures for 2025 and 2026 are estimates.', '* Figures as reported before the revision.'],
}

type WrittenTable = readonly [number: string, title: string, unit: string, blocks: readonly WrittenBlock[]]

function tablesOf({ base, spending }: Layout): readonly WrittenTable[] {
  const title = `${spending[0]?.toUpperCase()}${spending.slice(1)}`
  const inBothPrices = (indicator: string): readonly WrittenBlock[] => [
    { heading: 'Current prices and exchange rates', indicator },
    { heading: `Constant ${base} prices and exchange rates`, indicator: `${indicator}_${base}` },
  ]
  return [
    [
      '1',
      title,
      'Million national currency units',
      [
        { heading: 'Current prices', indicator: 'spending_national' },
        { heading: `Constant ${base} prices `, indicator: null },
      ],
    ],
    ['2', title, 'Million US dollars', inBothPrices('spending_usd')],
    [
      '3',
      `${title} as a share of GDP and annual real change`,
      `Based on ${base} prices`,
      [
        { heading: 'Share of real GDP (%)', indicator: 'share_of_gdp' },
        { heading: 'Annual real change (%)', indicator: 'real_change' },
      ],
    ],
    ['5', 'GDP', 'Million US dollars', inBothPrices('gdp_usd')],
    [
      '6',
      `GDP per capita and ${spending} per capita`,
      `${base} prices and exchange rates`,
      [
        { heading: 'GDP per capita (thousand US dollars)', indicator: null },
        { heading: `${title} per capita (US dollars)`, indicator: `per_capita_usd_${base}` },
      ],
    ],
    ['7', 'Military personnel', 'Thousands', [{ heading: null, indicator: 'personnel' }]],
    [
      '8a',
      `Distribution of ${spending} by main category`,
      `Percentage of total ${spending}`,
      [
        { heading: 'Equipment (a)', indicator: 'equipment_share' },
        { heading: 'Personnel (b)', indicator: 'personnel_share' },
      ],
    ],
    [
      '8b',
      `Distribution of ${spending} by main category`,
      `Percentage of total ${spending}`,
      [
        { heading: 'Infrastructure (c)', indicator: 'infrastructure_share' },
        { heading: 'Other (d)', indicator: 'other_share' },
      ],
    ],
  ]
}

/** The indicators the tables of a layout give. */
export function indicatorsOf(layout: Layout): string[] {
  return tablesOf(layout).flatMap(([, , , blocks]) => blocks.flatMap(({ indicator }) => indicator ?? []))
}

/** The sheets, to be spoiled as a test likes before they are written. */
export function lookAlike(
  figures: readonly ImportedFigure[],
  allies: readonly Ally[],
  layout = LAYOUT_2024,
): WrittenSheet[] {
  const tables = tablesOf(layout)
  const sheets = tables.map((table) => ({
    name: layout.isNarrow ? `Table ${table[0]}` : `TABLE${table[0]}`,
    rows: tableRows(table, figures, allies, layout),
  }))
  if (layout.isNarrow) return [...sheets.slice(0, 3), { name: 'Table 4', rows: realChange(layout) }, ...sheets.slice(3)]
  const contents = tables.map(([number, title]): WrittenCell[] => [null, `Table ${number} : ${title}`])
  return [
    { name: 'Cover', rows: [[layout.title], ...contents] },
    ...sheets,
    { name: 'Graph 1', rows: null },
    {
      name: 'TABLE4',
      rows: [['Table 4 : Defence expenditure real change 2014-2024e'], [null, 2014, '2024e'], ['Albania', 150, 309]],
    },
    { name: 'Notes', rows: [['General remarks'], ['Figures are those of the Allies.', 17]] },
  ]
}

function realChange({ base, title }: Layout): WrittenCell[][] {
  const last = `${title.slice(-5, -1)}e`
  return [
    [`Table 4: Defence expenditure real change 2014-${last}`],
    [`Million US dollars (${base} prices and exchange rates)`],
    [null, 2014, last, `Real change 2014-${last} (%)`, 'Share of real GDP 2014 (%)', `Share of real GDP ${last} (%)`],
    ['Albania', 150, 309, 106, 1.35, 2.02],
    [`Note: Figures for ${last.slice(0, 4)} are estimates.`],
  ]
}

function tableRows(
  [number, title, unit, blocks]: WrittenTable,
  figures: readonly ImportedFigure[],
  allies: readonly Ally[],
  { isNarrow, notes }: Layout,
): WrittenCell[][] {
  const years = [...new Map(figures.map(({ year, status }) => [year, status]))].sort(([a], [b]) => a - b)
  const printed = years.map(([year, status]) => (status === 'estimate' ? `${year}e` : year === 2019 ? '2019' : year))
  const rowsOf = (indicator: string | null) =>
    blockRows(
      figures.filter((figure) => figure.indicator === (indicator ?? 'share_of_gdp')),
      years.map(([year]) => year),
      allies,
      number,
    )
  if (isNarrow)
    return [
      [`Table ${number}: ${title}`],
      [unit],
      ...blocks.flatMap(({ heading, indicator }) => [
        ...(heading === null ? [] : [[heading]]),
        [null, ...printed],
        // Names and groupings share the column that was theirs alone before; sums that are broken were taken out.
        ...rowsOf(indicator).flatMap(([, , name, ...values], at, rows) => {
          const named = rows[at]?.[1] ?? name
          return named ? [[named, ...values]] : []
        }),
        [],
      ]),
      ...notes.map((note) => [note]),
    ]
  return [
    [],
    [null, `Table ${number} : ${title}`],
    [null, unit],
    [],
    [null, null, null, ...printed],
    ...blocks.flatMap(({ heading, indicator }) => [
      ...(heading === null ? [[]] : [[null, heading]]),
      ...rowsOf(indicator),
    ]),
    [],
    ...notes.map((note) => [null, null, note]),
    [null, '-7-'],
  ]
}

function blockRows(
  figures: readonly ImportedFigure[],
  years: readonly number[],
  allies: readonly Ally[],
  number: string,
): WrittenCell[][] {
  const values = new Map(figures.map(({ area, year, value }) => [`${area} ${year}`, value]))
  const has = (area: string) => years.some((year) => values.has(`${area} ${year}`))
  const row = (area: string) => years.map((year) => values.get(`${area} ${year}`) ?? '..')
  const brokenSum = [null, null, null, { error: '#REF!' }, { error: '#REF!' }]
  return [
    ...allies
      .filter(({ code }) => has(code))
      .map((ally): WrittenCell[] => [null, null, printedName(ally, number), ...row(ally.code)]),
    ...(has('NATO') ? [] : [brokenSum]),
    ...(has('NATO-EUR-CAN') ? [[null, 'NATO Europe and Canada', null, ...row('NATO-EUR-CAN')]] : []),
    ...(has('NATO') ? [[null, 'NATO Total', null, ...row('NATO')]] : []),
  ]
}

/** NATO writes "Slovak Republic", marks some allies, and names the currency in table 1. */
function printedName({ code, name, officialName, currency }: Ally, number: string): string {
  const marked = (code === 'SVK' ? officialName : name) + (code === 'POL' || code === 'CZE' ? '*' : '')
  return number === '1' ? `${marked}   (${currency.toLowerCase()})` : marked
}
