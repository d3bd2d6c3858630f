/** One faulty place in a seed file. Lines count from 1, the header's; `column` is as the header spells it. */
export interface FaultyCell {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly why: string
}

/** The seed files cannot be read: everything that is wrong with them, at once. */
export class SeedFault extends Error {
  override readonly name = 'SeedFault'
  readonly faults: readonly FaultyCell[]

  constructor(faults: readonly FaultyCell[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    super([`The seed files have ${count}; nothing was written.`, ...faults.map(describe)].join('\n'))
    this.faults = faults
  }
}

function describe({ file, line, column, value, why }: FaultyCell): string {
  const place = column === null ? `${file}:${line}` : `${file}:${line} ${column}`
  return value === null ? `${place}: ${why}` : `${place}: ${JSON.stringify(value)} ${why}`
}
