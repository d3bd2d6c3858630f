/**
 * The tables of "Defence Expenditure of NATO Countries" that carry our indicators: how each names itself, its unit and
 * its blocks. Labels are as `plainLabel` leaves them; the editions since 2026 say "core defence expenditure".
 */

/** A part of a table under a heading of its own. `<base>` stands for the year of the prices the table names. */
export interface Block {
  /** Null where the table has a single block without a heading. */
  readonly heading: RegExp | null
  /** Null for a block of which we keep no figures. */
  readonly indicator: string | null
  /** The unit our indicator must have for the figures to be taken as they are. */
  readonly unit: string
}

/** One of NATO's tables, and the indicators it gives. */
export interface PublishedTable {
  readonly number: string
  readonly title: RegExp
  readonly unit: RegExp
  readonly blocks: readonly Block[]
}

const CURRENT_PRICES = /^current prices and exchange rates$/
const CONSTANT_PRICES = /^constant (?<base>\d{4}) prices and exchange rates$/
const OF_SPENDING = 'percent of defense expenditure'
const passedOver = (heading: RegExp): Block => ({ heading, indicator: null, unit: '' })

/** The tables that are read. */
export const PUBLISHED_TABLES: readonly PublishedTable[] = [
  {
    number: '1',
    title: /^(core )?defence expenditure$/,
    unit: /^million national currency units$/,
    blocks: [
      {
        heading: /^current prices$/,
        indicator: 'spending_national',
        unit: 'million units of national currency, current prices',
      },
      passedOver(/^constant \d{4} prices$/),
    ],
  },
  {
    number: '2',
    title: /^(core )?defence expenditure$/,
    unit: /^million us dollars$/,
    blocks: [
      { heading: CURRENT_PRICES, indicator: 'spending_usd', unit: 'million USD, current prices and exchange rates' },
      {
        heading: CONSTANT_PRICES,
        indicator: 'spending_usd_<base>',
        unit: 'million USD, <base> prices and exchange rates',
      },
    ],
  },
  {
    number: '3',
    title: /^(core )?defence expenditure as a share of gdp and annual real change$/,
    unit: /^based on \d{4} prices$/,
    blocks: [
      { heading: /^share of real gdp \(%\)$/, indicator: 'share_of_gdp', unit: 'percent of GDP' },
      { heading: /^annual real change \(%\)$/, indicator: 'real_change', unit: 'percent' },
    ],
  },
  {
    number: '5',
    title: /^gdp$/,
    unit: /^million us dollars$/,
    blocks: [
      { heading: CURRENT_PRICES, indicator: 'gdp_usd', unit: 'million USD, current prices and exchange rates' },
      { heading: CONSTANT_PRICES, indicator: 'gdp_usd_<base>', unit: 'million USD, <base> prices and exchange rates' },
    ],
  },
  {
    number: '6',
    title: /^gdp per capita and (core )?defence expenditure per capita$/,
    unit: /^(?<base>\d{4}) prices and exchange rates$/,
    blocks: [
      passedOver(/^gdp per capita \(thousand us dollars\)$/),
      {
        heading: /^(core )?defence expenditure per capita \(us dollars\)$/,
        indicator: 'per_capita_usd_<base>',
        unit: 'USD per head, <base> prices and exchange rates',
      },
    ],
  },
  {
    number: '7',
    title: /^military personnel$/,
    unit: /^thousands$/,
    blocks: [{ heading: null, indicator: 'personnel', unit: 'thousand persons' }],
  },
  {
    number: '8a',
    title: /^distribution of (core )?defence expenditure by main category$/,
    unit: /^percentage of total (core )?defence expenditure$/,
    blocks: [
      { heading: /^equipment$/, indicator: 'equipment_share', unit: OF_SPENDING },
      { heading: /^personnel$/, indicator: 'personnel_share', unit: OF_SPENDING },
    ],
  },
  {
    number: '8b',
    title: /^distribution of (core )?defence expenditure by main category$/,
    unit: /^percentage of total (core )?defence expenditure$/,
    blocks: [
      { heading: /^infrastructure$/, indicator: 'infrastructure_share', unit: OF_SPENDING },
      { heading: /^other$/, indicator: 'other_share', unit: OF_SPENDING },
    ],
  },
]
