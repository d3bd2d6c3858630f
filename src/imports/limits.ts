/** How much an import takes. The size of what is sent is the caller's to limit. */

/** Rows of CSV or NDJSON. */
export const MOST_ROWS = 2_000_000

/** Characters of one row of CSV or NDJSON; a figure needs about a hundred. */
export const MOST_ROW_SIZE = 10_000

/** Bytes of one part of a workbook, unpacked. NATO's largest is a tenth of a megabyte. */
export const MOST_PART_SIZE = 32 * 1024 * 1024

/** Bytes of all parts of a workbook, unpacked. */
export const MOST_UNPACKED_SIZE = 64 * 1024 * 1024

/** How many times larger a part may be unpacked than packed; XML of figures comes to about ten. */
export const MOST_RATIO = 200

/** Parts below this size cannot hurt, whatever their ratio. */
export const RATIO_MATTERS_FROM = 1024 * 1024

export const MOST_PARTS = 2000
export const MOST_SHEETS = 200

/** Cells with content in a whole workbook; NATO's has about 7,000. */
export const MOST_CELLS = 200_000

/** Characters kept of a text in a workbook. No label is nearly as long, and a longer one is not recognized. */
export const MOST_TEXT = 500
