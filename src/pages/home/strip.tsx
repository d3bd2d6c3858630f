/** The strip: how many allies are in each state against the level, as number, legend and picture in one. */
import type { Segment } from '../../sentences/strip.js'

/** A segment for each state some ally is in, as wide as their number; below it, the states no ally is in. */
export function Strip({ segments }: { segments: readonly Segment[] }) {
  const none = segments.filter(({ count }) => count === 0)
  return (
    <>
      <ul class="strip" aria-label="Where the allies stand">
        {segments.map(
          ({ state, count, words }) =>
            count > 0 && (
              <li class={state} style={`--count:${count}`}>
                <b>{count}</b> <span>{words}</span>
              </li>
            ),
        )}
      </ul>
      {none.length > 0 && <p class="note">{none.map(({ words }) => `0 ${words}`).join(' · ')}</p>}
    </>
  )
}
