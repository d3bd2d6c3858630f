/** Medians, spread and the tables they stand in. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** The value that this share of the values does not exceed. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Values as parts of others, round by round: only what was measured in the same round is comparable. */
export function ratios(values, to) {
  return values.map((value, round) => value / to[round])
}

/** The least and the greatest as a text. */
export function spread(values, digits = 0) {
  return `${number(Math.min(...values), digits)}–${number(Math.max(...values), digits)}`
}

/** A number as it is read. */
export function number(value, digits = 0) {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** A table in Markdown, the first columns words. */
export function table(head, rows, words = 1) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at < words ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
