/** The targets: levels agreed or proposed for the allies together. */
import { knownFrom } from './date.js'
import {
  areaCode,
  name,
  optional,
  partialDate,
  percent,
  recordedOn,
  several,
  slug,
  text,
  url,
  word,
  year,
} from './field.js'
import { type EntityOf, list, NEVER } from './list.js'

/** How a level can bind. */
export const BOUNDS = ['at_least', 'above', 'at_most'] as const
/** One of them. */
export type Bound = (typeof BOUNDS)[number]

/** The list of targets. */
export const targets = list({
  noun: ['target', 'targets'],
  table: 'target',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    title: text,
    indicator: name,
    /** How `percent` binds. */
    bound: word(BOUNDS),
    /** The level, in the indicator's unit. */
    percent,
    /** The larger target this one is a part of. */
    partOf: optional(slug),
    /** Where it was agreed or proposed. */
    summit: optional(slug),
    proposedOn: optional(partialDate),
    /** Null for what was only proposed. */
    agreedOn: optional(partialDate),
    /** Calendar year by whose end it is due. */
    deadlineYear: optional(year),
    /** Calendar year in which it is to be reviewed. */
    reviewYear: optional(year),
    supersededBy: optional(slug),
    /** Since when it no longer stood. */
    supersededOn: optional(partialDate),
    /** Whom it is about; empty for all allies. */
    areas: several(areaCode),
    /** The same in words. */
    scope: text,
    summary: text,
    sourceUrl: url,
    recordedOn,
  },
  references: {
    indicator: 'indicators',
    partOf: 'targets',
    summit: 'summits',
    supersededBy: 'targets',
    areas: 'areas',
  },
  entries: { areas: { table: 'target_area', column: 'area' } },
  checks: ({ agreedOn, proposedOn }) => [
    agreedOn === null && proposedOn === null
      ? { field: 'agreed_on', why: 'must be given, or proposed_on: without either it never becomes known' }
      : null,
  ],
  /** From its proposal or its agreement, whichever came first. */
  knownFrom: ({ proposedOn, agreedOn, recordedOn }) => {
    const days = [proposedOn, agreedOn].flatMap((date) => (date === null ? [] : [knownFrom(date, recordedOn)]))
    return days.sort()[0] ?? NEVER
  },
})

/** A level the allies agreed on, or that somebody proposed. */
export type Target = EntityOf<typeof targets>
