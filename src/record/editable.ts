/** What an editor may change: six lists, with the claims of a statement as part of it. */
import { z } from 'zod'
import type { Claim } from '../domain/claim.js'
import type { Milestone } from '../domain/milestone.js'
import type { Pledge } from '../domain/pledge.js'
import type { Publication } from '../domain/publication.js'
import type { Statement } from '../domain/statement.js'
import type { Summit } from '../domain/summit.js'
import type { Target } from '../domain/target.js'
import {
  claimFields,
  milestoneFields,
  pledgeFields,
  publicationFields,
  statementFields,
  summitFields,
  targetFields,
} from './shapes.js'
import { LIST_LENGTH, LIST_TOO_LONG } from './value.js'

export const EDITABLE = ['targets', 'pledges', 'summits', 'milestones', 'statements', 'publications'] as const
export type EditableList = (typeof EDITABLE)[number]

/** A claim as part of its statement. */
export type SpokenClaim = Omit<Claim, 'statement'>

/** What a record of each list holds. */
export interface Records {
  readonly targets: Target
  readonly pledges: Pledge
  readonly summits: Summit
  readonly milestones: Milestone
  readonly statements: Statement & { readonly claims: readonly SpokenClaim[] }
  readonly publications: Publication
}

/** A record as an editor gives it: without the day of recording, which is ours to say. */
export type Draft<List extends EditableList> = Omit<Records[List], 'recordedOn'>

const { statement: _, ...spokenFields } = claimFields
const spokenClaims = z.array(z.strictObject(spokenFields), 'must be a list').max(LIST_LENGTH, LIST_TOO_LONG)

const drafts = {
  targets: z.strictObject(targetFields),
  pledges: z.strictObject(pledgeFields),
  summits: z.strictObject(summitFields),
  milestones: z.strictObject(milestoneFields),
  statements: z.strictObject({ ...statementFields, claims: spokenClaims }),
  publications: z.strictObject(publicationFields),
}

/** The schema of a draft of each list. */
export const DRAFTS: { readonly [List in EditableList]: z.ZodType<Draft<List>> } = drafts

/** The fields of a draft of each list. */
export const DRAFT_FIELDS: Readonly<Record<EditableList, Readonly<Record<string, z.ZodType>>>> = {
  targets: drafts.targets.shape,
  pledges: drafts.pledges.shape,
  summits: drafts.summits.shape,
  milestones: drafts.milestones.shape,
  statements: drafts.statements.shape,
  publications: drafts.publications.shape,
}

/** Whether the list is one an editor may change. */
export function isEditable(list: string): list is EditableList {
  return (EDITABLE as readonly string[]).includes(list)
}
