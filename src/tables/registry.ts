/** The public tables, in the order in which the help and the documentation list them. */
import { allies } from './allies.js'
import { claims } from './claims.js'
import type { Table } from './define.js'
import { indicators } from './indicators.js'
import { milestones } from './milestones.js'
import { pledges } from './pledges.js'
import { publications } from './publications.js'
import { spending } from './spending.js'
import { statements } from './statements.js'
import { summits } from './summits.js'
import { targets } from './targets.js'

export const tables: readonly Table[] = [
  allies,
  spending,
  targets,
  pledges,
  summits,
  milestones,
  statements,
  claims,
  publications,
  indicators,
]
