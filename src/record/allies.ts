/** The allies: who belongs to the alliance, and since when. */
import { allyCode, currency, day, flag, iso2, m49, optional, text, word } from './field.js'
import { type EntityOf, list } from './list.js'

export const REGIONS = ['europe', 'north-america'] as const
export type Region = (typeof REGIONS)[number]

/** The groupings NATO publishes aggregates for, beside the allies themselves. */
export const GROUPINGS = ['NATO', 'NATO-EUR-CAN'] as const
export type Grouping = (typeof GROUPINGS)[number]

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
