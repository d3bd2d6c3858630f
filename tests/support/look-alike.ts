/** A workbook with the layout and the quirks of NATO's of 2024, written from an edition's figures. */
import type { ImportedFigure } from '../../src/imports/edition.js'
import type { Ally } from '../../src/record/allies.js'
import type { WrittenCell, WrittenSheet } from './workbook.js'

interface WrittenBlock {
  readonly heading: string | null
  /** Null for a block of which no figures are kept; it repeats those of the share of GDP. */
  readonly indicator: string | null
}

const TABLES: readonly (readonly [number: string, title: string, unit: string, blocks: readonly WrittenBlock[]])[] = [
  [
    '1',
    'Defence expenditure',
    'Million national currency units',
    [
      { heading: 'Current prices', indicator: 'spending_national' },
      { heading: 'Constant 2015 prices ', indicator: null },
    ],
  ],
  ['2', 'Defence expenditure', 'Million US dollars', inBothPrices('spending_usd')],
  [
    '3',
    'Defence expenditure as a share of GDP and annual real change',
    'Based on 2015 prices',
    [
      { heading: 'Share of real GDP (%)', indicator: 'share_of_gdp' },
      { heading: 'Annual real change (%)', indicator: 'real_change' },
    ],
  ],
  ['5', 'GDP', 'Million US dollars', inBothPrices('gdp_usd')],
  [
    '6',
    'GDP per capita and defence expenditure per capita',
    '2015 prices and exchange rates',
    [
      { heading: 'GDP per capita (thousand US dollars)', indicator: null },
      { heading: 'Defence expenditure per capita (US dollars)', indicator: 'per_capita_usd_2015' },
    ],
  ],
  ['7', 'Military personnel', 'Thousands', [{ heading: null, indicator: 'personnel' }]],
  [
    '8a',
    'Distribution of defence expenditure by main category',
    'Percentage of total defence expenditure',
    [
      { heading: 'Equipment (a)', indicator: 'equipment_share' },
      { heading: 'Personnel (b)', indicator: 'personnel_share' },
    ],
  ],
  [
    '8b',
    'Distribution of defence expenditure by main category',
    'Percentage of total defence expenditure',
    [
      { heading: 'Infrastructure (c)', indicator: 'infrastructure_share' },
      { heading: 'Other (d)', indicator: 'other_share' },
    ],
  ],
]

function inBothPrices(indicator: string): readonly WrittenBlock[] {
  return [
    { heading: 'Current prices and exchange rates', indicator },
    { heading: 'Constant 2015 prices and exchange rates', indicator: `${indicator}_2015` },
  ]
}

/** The sheets, to be spoiled as a test likes before they are written. */
export function lookAlike(figures: readonly ImportedFigure[], allies: readonly Ally[]): WrittenSheet[] {
  const tables = TABLES.map(([number, title, unit, blocks]) => ({
    name: `TABLE${number}`,
    rows: tableRows(number, title, unit, blocks, figures, allies),
  }))
  const contents = TABLES.map(([number, title]): WrittenCell[] => [null, `Table ${number} : ${title}`])
  return [
    { name: 'Cover', rows: [['Defence Expenditure of NATO Countries (2014-2024)'], ...contents] },
    ...tables,
    { name: 'Graph 1', rows: null },
    {
      name: 'TABLE4',
      rows: [['Table 4 : Defence expenditure real change 2014-2024e'], [null, 2014, '2024e'], ['Albania', 150, 309]],
    },
    { name: 'Notes', rows: [['General remarks'], ['Figures are those of the Allies.', 17]] },
  ]
}

function tableRows(
  number: string,
  title: string,
  unit: string,
  blocks: readonly WrittenBlock[],
  figures: readonly ImportedFigure[],
  allies: readonly Ally[],
): WrittenCell[][] {
  const years = [...new Map(figures.map(({ year, status }) => [year, status]))].sort(([a], [b]) => a - b)
  const printed = years.map(([year, status]) => (status === 'estimate' ? `${year}e` : year === 2019 ? '2019' : year))
  return [
    [],
    [null, `Table ${number} : ${title}`],
    [null, unit],
    [],
    [null, null, null, ...printed],
    ...blocks.flatMap(({ heading, indicator }) => [
      ...(heading === null ? [[]] : [[null, heading]]),
      ...blockRows(
        figures.filter((figure) => figure.indicator === (indicator ?? 'share_of_gdp')),
        years.map(([year]) => year),
        allies,
        number,
      ),
    ]),
    [],
    [null, null, 'Notes: Figures for 2023 and 2024 are estimates.'],
    [null, null, '*  These Allies have national laws which call for 2% of GDP or more.'],
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
