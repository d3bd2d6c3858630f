/** `update-record`: what the facts of this program have that a seeded database has not, and taking it. */
import { headOf } from '../domain/audit.js'
import { nearest } from '../faults/nearest.js'
import { SEED_AUTHOR } from '../record/edit.js'
import type { Facts } from '../record/lists.js'
import { accountName } from '../seed/accounts.js'
import { readSeed, SEED_DIRECTORY } from '../seed/read-seed.js'
import { planUpdate, type UpdatePlan } from '../seed/update.js'
import type { Recorded, Store } from '../store/store.js'
import { StoreFault } from '../store/store-faults.js'
import { command, onStore } from './command.js'
import { leftBySeed } from './left-by-seed.js'
import { summaryOfUpdate } from './update-summary.js'
import { countsText, updateText } from './update-text.js'

/** What is left to be done where `--yes` was not given: the exit code for a script. */
export const NOT_APPLIED = 3

/** Compares with the facts of this program, and takes them. */
export const updateCommand = command({
  usage: ['[--yes] [--take NAME]... [--json]'],
  summary: 'show what the facts that come with the program have and a seeded database has not, or take it',
  help: `Shows what was added, corrected, merged with editors' changes, and what is in conflict with them.
  --yes         take it as one revision; a conflict stays as editors left it
  --take NAME   take what the facts say in this conflict too, such as pledges/ID
  --json        tell it as JSON
Exit code 3: not taken yet.
`,
  options: { yes: { type: 'boolean' }, take: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  async run(operands, { yes = false, take = [], json = false }, surroundings) {
    if (operands.length > 0) return null
    const asked = { yes, take: new Set(take), json }
    const seed = await readSeed(SEED_DIRECTORY)
    const { text, code } = await onStore(surroundings, (store) =>
      runUpdateCommand(store, seed, asked, surroundings.clock()),
    )
    surroundings.out.write(text)
    return code
  },
})

/** An update as it was asked for on the command line. */
export interface UpdateCommand {
  readonly yes: boolean
  /** Names of accounts in whose conflicts what the facts say is to be taken. */
  readonly take: ReadonlySet<string>
  readonly json: boolean
}

/**
 * Compares the record with the facts and, with `yes`, takes what is new as one revision; answers what to say and the exit code.
 * @throws StoreFault in words for the operator; nothing was changed then
 */
export async function runUpdateCommand(
  store: Store,
  seed: Facts,
  { yes, take, json }: UpdateCommand,
  now: Date,
): Promise<{ readonly text: string; readonly code: number }> {
  const planOn = async ({ revision, facts, log }: Recorded) => {
    if (revision === 0) throw new StoreFault(`${store.place} holds no facts yet; the command seed fills it.`)
    const sources = { left: await leftBySeed(store, log), facts, seed }
    const cautious = planUpdate(sources)
    requireInConflict(take, cautious)
    const { edits, ...update } = take.size === 0 ? cautious : planUpdate({ ...sources, take })
    const summary = summaryOfUpdate({ edits, ...update })
    const note = `The facts this program comes with, where they are newer. ${countsText(summary)}.`
    const untold = log.findLast(({ changes }) => changes.length === 0)?.number ?? null
    return { author: { author: SEED_AUTHOR, note, at: now }, edits, told: { revision, untold, ...summary } }
  }
  const held = await store.load()
  let plan = await planOn(held)
  const again = async (load: Store['load']) => {
    plan = await planOn(await load(held))
    return plan
  }
  const { author, edits } = plan
  const number =
    yes && edits.length > 0 ? await store.commit(author, edits, { planned: { on: headOf(held.log), again } }) : null
  const isNothing = plan.edits.length === 0
  const told = { ...plan.told, applied: isNothing ? null : number }
  const text = json ? `${JSON.stringify(told, null, 2)}\n` : updateText(store.place, told)
  return { text, code: isNothing || number !== null ? 0 : NOT_APPLIED }
}

/** @throws StoreFault where what the facts say is to be taken of what is in no conflict */
function requireInConflict(take: ReadonlySet<string>, { updates }: UpdatePlan): void {
  const names = updates.flatMap((update) => (update.conflicts.length > 0 ? [accountName(update)] : []))
  for (const name of take) {
    if (names.includes(name)) continue
    const like = nearest(name, names)
    throw new StoreFault(`${name} is in no conflict, so nothing was changed${like ? `; did you mean ${like}?` : '.'}`)
  }
}
