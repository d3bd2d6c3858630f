/** What a representation is given to write: a list, or an item with its relatives. */

import type { RelativePage } from '../tables/item.js'
import type { Page } from '../tables/table.js'
import type { Links } from './links.js'

export interface Answer {
  readonly page: Page
  readonly links: Links
  /** Null for a list. */
  readonly relatives: readonly RelativePage[] | null
}
