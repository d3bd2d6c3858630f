/** The ten lists of the record: the fields of each, its key, and what it refers to. Every other spelling derives from here. */
import type { z } from 'zod'
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
  digit,
  flag,
  iso2,
  list,
  m49,
  name,
  number,
  optional,
  partialDate,
  percent,
  slug,
  text,
  url,
  word,
  year,
} from './value.js'

/** What a field can refer to: the key of another list, or any area. */
export type Referable = keyof Facts | 'areas'

/** Each field of an entity but the day of recording, which is ours to say. */
export type Fields<Entity> = { readonly [Field in Exclude<keyof Entity, 'recordedOn'>]: z.ZodType<Entity[Field]> }

export interface Shape<Entity> {
  readonly fields: Fields<Entity>
  /** Whether the entity carries the day on which we recorded it. */
  readonly recorded: 'recordedOn' extends keyof Entity ? true : false
  /** Fields which together must differ from entity to entity. */
  readonly key: readonly (keyof Entity & string)[]
  /** Fields which, each for itself, must differ from entity to entity. */
  readonly unique?: readonly (keyof Entity & string)[]
  readonly references: Readonly<Partial<Record<keyof Entity & string, Referable>>>
}

const allyFields = {
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
} satisfies Fields<Ally>

const indicatorFields = {
  id: name,
  title: text,
  unit: text,
  decimals: digit,
  notes: optional(text),
} satisfies Fields<Indicator>

export const publicationFields = {
  id: slug,
  publisher: slug,
  title: text,
  publishedOn: day,
  reference: optional(text),
  url: optional(url),
  notes: optional(text),
} satisfies Fields<Publication>

const observationFields = {
  publication: slug,
  area: areaCode,
  indicator: name,
  year,
  value: number,
  status: word(STATUSES),
} satisfies Fields<Observation>

export const summitFields = {
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
} satisfies Fields<Summit>

export const targetFields = {
  id: slug,
  title: text,
  indicator: name,
  bound: word(BOUNDS),
  percent,
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
} satisfies Fields<Target>

export const milestoneFields = {
  id: slug,
  summit: optional(slug),
  date: optional(partialDate),
  announcedOn: optional(partialDate),
  title: text,
  summary: text,
  target: optional(slug),
  sourceUrl: optional(url),
} satisfies Fields<Milestone>

export const pledgeFields = {
  id: slug,
  ally: allyCode,
  indicator: name,
  percent: optional(percent),
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
} satisfies Fields<Pledge>

export const statementFields = {
  id: slug,
  speaker: text,
  role: text,
  saidOn: partialDate,
  place: optional(text),
  kind: word(STATEMENT_KINDS),
  text,
  allies: list(allyCode),
  target: optional(slug),
  percent: optional(percent),
  publication: optional(slug),
  sourceUrl: optional(url),
} satisfies Fields<Statement>

export const claimFields = {
  statement: slug,
  area: optional(areaCode),
  indicator: name,
  year: optional(year),
  relation: word(RELATIONS),
  percent,
  note: optional(text),
} satisfies Fields<Claim>

/** Every list of the record by its name, which is also the name of its seed file. */
export const SHAPES: { readonly [List in keyof Facts]: Shape<Facts[List][number]> } = {
  allies: { fields: allyFields, recorded: false, key: ['code'], unique: ['iso2', 'm49', 'name'], references: {} },
  indicators: { fields: indicatorFields, recorded: false, key: ['id'], references: {} },
  publications: { fields: publicationFields, recorded: false, key: ['id'], references: {} },
  observations: {
    fields: observationFields,
    recorded: false,
    key: ['publication', 'area', 'indicator', 'year'],
    references: { publication: 'publications', area: 'areas', indicator: 'indicators' },
  },
  summits: { fields: summitFields, recorded: true, key: ['id'], references: { countries: 'allies' } },
  targets: {
    fields: targetFields,
    recorded: true,
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
    fields: milestoneFields,
    recorded: true,
    key: ['id'],
    references: { summit: 'summits', target: 'targets' },
  },
  pledges: {
    fields: pledgeFields,
    recorded: true,
    key: ['id'],
    references: { ally: 'allies', indicator: 'indicators', supersededBy: 'pledges' },
  },
  statements: {
    fields: statementFields,
    recorded: true,
    key: ['id'],
    references: { allies: 'allies', target: 'targets', publication: 'publications' },
  },
  claims: {
    fields: claimFields,
    recorded: false,
    key: ['statement', 'area', 'indicator', 'year'],
    references: { statement: 'statements', area: 'areas', indicator: 'indicators' },
  },
}
