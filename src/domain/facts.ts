/** The whole record, as the store hands it over: plain lists, one per entity. */
import type { Ally } from './ally.js'
import type { Claim } from './claim.js'
import type { Indicator } from './indicator.js'
import type { Milestone } from './milestone.js'
import type { Observation } from './observation.js'
import type { Pledge } from './pledge.js'
import type { Publication } from './publication.js'
import type { Statement } from './statement.js'
import type { Summit } from './summit.js'
import type { Target } from './target.js'

export interface Facts {
  readonly allies: readonly Ally[]
  readonly indicators: readonly Indicator[]
  readonly publications: readonly Publication[]
  readonly observations: readonly Observation[]
  readonly summits: readonly Summit[]
  readonly targets: readonly Target[]
  readonly milestones: readonly Milestone[]
  readonly pledges: readonly Pledge[]
  readonly statements: readonly Statement[]
  readonly claims: readonly Claim[]
}
