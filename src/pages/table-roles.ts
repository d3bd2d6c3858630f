/** The roles of the parts of a table, said outright. */

/**
 * To be spread into a table of class `stacked`, whose rows are laid out as cards on a phone: some browsers take what is no
 * longer displayed as a table for none, unless it says so itself.
 */
export const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const
