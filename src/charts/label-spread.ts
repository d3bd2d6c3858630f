/** Sets labels apart that want the same place. */

interface Block {
  readonly members: readonly number[]
  readonly start: number
}

/**
 * Where labels go that want to stand at `wanted`: at least `gap` apart, in the same order, between `low` and `high`, and as
 * near to what they want as that allows. Where they do not fit at all the gap shrinks.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const blocks: Block[] = []
  for (const index of order) {
    let block = placed([index])
    for (let before = blocks.at(-1); before && end(before) > block.start; before = blocks.at(-1)) {
      blocks.pop()
      block = placed([...before.members, ...block.members])
    }
    blocks.push(block)
  }
  const places: number[] = []
  for (const { members, start } of blocks) {
    members.forEach((index, position) => {
      places[index] = start + position * step
    })
  }
  return places

  function end(block: Block): number {
    return block.start + block.members.length * step
  }

  /** Labels that touch stand as a block around the mean of what they want. */
  function placed(members: readonly number[]): Block {
    const total = members.reduce((sum, index, position) => sum + (wanted[index] ?? 0) - position * step, 0)
    const start = Math.min(Math.max(total / members.length, low), high - (members.length - 1) * step)
    return { members, start }
  }
}
