/** The allies: who belongs to the alliance and its groupings, and since when. */
import { type IsoDate, yearEndBy } from './date.js'
import { allyCode, currency, day, flag, iso2, m49, optional, text, word } from './field.js'
import { type EntityOf, list } from './list.js'

/** Where an ally can lie. */
export const REGIONS = ['europe', 'north-america'] as const

/** The groupings NATO publishes aggregates for, beside the allies themselves. */
export const GROUPINGS = ['NATO', 'NATO-EUR-CAN'] as const
/** One of them. */
export type Grouping = (typeof GROUPINGS)[number]

/** The list of allies. */
export const allies = list({
  noun: ['ally', 'allies'],
  table: 'ally',
  key: ['code'],
  edited: false,
  fields: {
    /** ISO 3166 alpha-3. */
    code: allyCode,
    /** ISO 3166 alpha-2. */
    iso2,
    /** United Nations M49: three digits, as text for its leading zeros. */
    m49,
    /** Short English name. */
    name: text,
    officialName: text,
    /** Day of accession to the North Atlantic Treaty. */
    joinedOn: day,
    region: word(REGIONS),
    /** ISO 4217 code of the currency in use today. */
    currency,
    /** Whether it signed the Treaty in 1949. */
    founding: flag,
    /** Whether it keeps armed forces of its own. */
    armedForces: flag,
    /** What a reader needs to judge the figures. */
    notes: optional(text),
  },
  unique: ['iso2', 'm49', 'name'],
  knownFrom: ({ joinedOn }) => joinedOn,
})

/** A party to the North Atlantic Treaty. */
export type Ally = EntityOf<typeof allies>

/** Whether the area is one of the groupings rather than an ally. */
export function isGrouping(area: string): area is Grouping {
  return (GROUPINGS as readonly string[]).includes(area)
}

/** Whether the ally counts as a member in the year, asked about on the day: it had joined by the year's end, and by that day. */
export function isMemberInYear({ joinedOn }: Pick<Ally, 'joinedOn'>, year: number, asOf: IsoDate): boolean {
  return joinedOn <= yearEndBy(year, asOf)
}

/** Whether the grouping's aggregate includes the ally: European allies and Canada leave out the United States. */
export function belongsTo(ally: Ally, grouping: Grouping): boolean {
  return grouping === 'NATO' || ally.code !== 'USA'
}
