/** Which tables are public. */
import type { Table } from '../query/table.js'
import { accuracy } from './accuracy.js'
import { alliance } from './alliance.js'
import { allies } from './allies.js'
import { changes } from './changes.js'
import { check } from './check.js'
import { claims } from './claims.js'
import { coverage } from './coverage.js'
import { differences } from './differences.js'
import { firstEstimates } from './first-estimates.js'
import { flips } from './flips.js'
import { groups } from './groups.js'
import { indicators } from './indicators.js'
import { members } from './members.js'
import { milestones } from './milestones.js'
import { outlook } from './outlook.js'
import { path } from './path.js'
import { pledges } from './pledges.js'
import { progress } from './progress.js'
import { publications } from './publications.js'
import { publishedLists } from './published-lists.js'
import { revisions } from './revisions.js'
import { spending } from './spending.js'
import { statements } from './statements.js'
import { summits } from './summits.js'
import { targets } from './targets.js'
import { verify } from './verify.js'

/** The public tables, in the order in which the help and the documentation list them. */
export const tables: readonly Table[] = [
  allies,
  progress,
  path,
  outlook,
  alliance,
  check,
  verify,
  spending,
  targets,
  pledges,
  revisions,
  flips,
  firstEstimates,
  accuracy,
  differences,
  summits,
  milestones,
  statements,
  claims,
  publications,
  coverage,
  publishedLists,
  groups,
  members,
  indicators,
  changes,
]
