/** The ten files of facts: the columns of each, its key, and what it refers to. */
import { z } from 'zod'
import { type Ally, REGIONS } from '../domain/ally.js'
import { type Claim, RELATIONS } from '../domain/claim.js'
import type { Facts } from '../domain/facts.js'
import type { Indicator } from '../domain/indicator.js'
import type { Milestone } from '../domain/milestone.js'
import { type Observation, STATUSES } from '../domain/observation.js'
import { BASES, PLEDGE_KINDS, type Pledge } from '../domain/pledge.js'
import type { Publication } from '../domain/publication.js'
import { STATEMENT_KINDS, type Statement } from '../domain/statement.js'
import { SUMMIT_KINDS, type Summit } from '../domain/summit.js'
import { BOUNDS, type Target } from '../domain/target.js'
import {
  allyCode,
  areaCode,
  currency,
  day,
  digits,
  flag,
  iso2,
  list,
  m49,
  name,
  number,
  optional,
  partialDate,
  slug,
  text,
  url,
  word,
  year,
} from './cell.js'

/** The day the facts were gathered; the files say nothing of it, since it is the same for every row. */
export const RECORDED_ON = '2026-11-24'

/** What a cell can refer to: the key of another file, or any area. */
export type Referable = keyof Facts | 'areas'

/** The columns of an entity's file: each of its fields but the day of recording, with the cell it is read from. */
type Columns<Entity> = { readonly [Field in Exclude<keyof Entity, 'recordedOn'>]: z.ZodType<Entity[Field]> }

export interface SeedFile<Entity> {
  readonly columns: Columns<Entity>
  /** A whole row: the columns, and the day of recording where the entity has one. */
  readonly row: z.ZodType<Entity>
  /** Fields which together must differ from row to row. */
  readonly key: readonly (keyof Entity & string)[]
  /** Fields which, each for itself, must differ from row to row. */
  readonly unique?: readonly (keyof Entity & string)[]
  readonly references: Readonly<Partial<Record<keyof Entity & string, Referable>>>
}

const allyColumns = {
  code: allyCode,
  iso2,
  m49,
  name: text,
  officialName: text,
  joinedOn: day,
  region: word(REGIONS),
  currency,
  founding: flag,
  armedForces: flag,
  notes: optional(text),
} satisfies Columns<Ally>

const indicatorColumns = {
  id: name,
  title: text,
  unit: text,
  decimals: digits,
  notes: optional(text),
} satisfies Columns<Indicator>

const publicationColumns = {
  id: slug,
  publisher: slug,
  title: text,
  publishedOn: day,
  reference: optional(text),
  url: optional(url),
  notes: optional(text),
} satisfies Columns<Publication>

const observationColumns = {
  publication: slug,
  area: areaCode,
  indicator: name,
  year,
  value: number,
  status: word(STATUSES),
} satisfies Columns<Observation>

const summitColumns = {
  id: slug,
  kind: word(SUMMIT_KINDS),
  name: text,
  city: optional(text),
  countries: list(allyCode),
  announcedOn: optional(partialDate),
  startsOn: optional(day),
  endsOn: optional(day),
  summary: text,
  sourceUrl: url,
} satisfies Columns<Summit>

const targetColumns = {
  id: slug,
  title: text,
  indicator: name,
  bound: word(BOUNDS),
  percent: number,
  partOf: optional(slug),
  summit: optional(slug),
  proposedOn: optional(partialDate),
  agreedOn: optional(partialDate),
  deadlineYear: optional(year),
  reviewYear: optional(year),
  supersededBy: optional(slug),
  supersededOn: optional(partialDate),
  areas: list(areaCode),
  scope: text,
  summary: text,
  sourceUrl: url,
} satisfies Columns<Target>

const milestoneColumns = {
  id: slug,
  summit: optional(slug),
  date: optional(partialDate),
  announcedOn: optional(partialDate),
  title: text,
  summary: text,
  target: optional(slug),
  sourceUrl: optional(url),
} satisfies Columns<Milestone>

const pledgeColumns = {
  id: slug,
  ally: allyCode,
  indicator: name,
  percent: optional(number),
  fromYear: optional(year),
  deadlineYear: optional(year),
  basis: optional(word(BASES)),
  announcedOn: optional(partialDate),
  kind: word(PLEDGE_KINDS),
  conditional: flag,
  supersededBy: optional(slug),
  title: text,
  summary: text,
  sourceUrl: url,
} satisfies Columns<Pledge>

const statementColumns = {
  id: slug,
  speaker: text,
  role: text,
  saidOn: partialDate,
  place: optional(text),
  kind: word(STATEMENT_KINDS),
  text,
  allies: list(allyCode),
  target: optional(slug),
  percent: optional(number),
  publication: optional(slug),
  sourceUrl: optional(url),
} satisfies Columns<Statement>

const claimColumns = {
  statement: slug,
  area: optional(areaCode),
  indicator: name,
  year: optional(year),
  relation: word(RELATIONS),
  percent: number,
  note: optional(text),
} satisfies Columns<Claim>

function recorded<Row extends object>(row: Row) {
  return { ...row, recordedOn: RECORDED_ON }
}

/** Every file by the list of facts it holds; `allies` is read from `allies.csv`. */
export const SEED_FILES: { readonly [List in keyof Facts]: SeedFile<Facts[List][number]> } = {
  allies: {
    columns: allyColumns,
    row: z.object(allyColumns),
    key: ['code'],
    unique: ['iso2', 'm49', 'name'],
    references: {},
  },
  indicators: { columns: indicatorColumns, row: z.object(indicatorColumns), key: ['id'], references: {} },
  publications: { columns: publicationColumns, row: z.object(publicationColumns), key: ['id'], references: {} },
  observations: {
    columns: observationColumns,
    row: z.object(observationColumns),
    key: ['publication', 'area', 'indicator', 'year'],
    references: { publication: 'publications', area: 'areas', indicator: 'indicators' },
  },
  summits: {
    columns: summitColumns,
    row: z.object(summitColumns).transform(recorded),
    key: ['id'],
    references: { countries: 'allies' },
  },
  targets: {
    columns: targetColumns,
    row: z.object(targetColumns).transform(recorded),
    key: ['id'],
    references: {
      indicator: 'indicators',
      partOf: 'targets',
      summit: 'summits',
      supersededBy: 'targets',
      areas: 'areas',
    },
  },
  milestones: {
    columns: milestoneColumns,
    row: z.object(milestoneColumns).transform(recorded),
    key: ['id'],
    references: { summit: 'summits', target: 'targets' },
  },
  pledges: {
    columns: pledgeColumns,
    row: z.object(pledgeColumns).transform(recorded),
    key: ['id'],
    references: { ally: 'allies', indicator: 'indicators', supersededBy: 'pledges' },
  },
  statements: {
    columns: statementColumns,
    row: z.object(statementColumns).transform(recorded),
    key: ['id'],
    references: { allies: 'allies', target: 'targets', publication: 'publications' },
  },
  claims: {
    columns: claimColumns,
    row: z.object(claimColumns),
    key: ['statement', 'area', 'indicator', 'year'],
    references: { statement: 'statements', area: 'areas', indicator: 'indicators' },
  },
}
