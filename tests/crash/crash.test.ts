/** Killed at any moment, the store keeps what was acknowledged, and nothing by halves. `CRASH_RUNS=200` for the long run. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runCli } from '../support/command.js'
import { openTestStore, temporaryStore } from '../support/temporary-store.js'
import { writingProcess } from '../support/writing-process.js'

const RUNS = Number(process.env.CRASH_RUNS ?? 3)

/** Lets the writer write for a while, kills it, and answers what it had acknowledged. */
async function writeUntilKilled(place: string): Promise<string[]> {
  const writer = await writingProcess(place)
  // At any moment.
  await sleep(Math.random() * 400)
  await writer.kill()
  return writer.acknowledged()
}

test(`${RUNS} kills lose nothing that was acknowledged and leave nothing half done`, {
  timeout: 20_000 * RUNS,
}, async () => {
  const { place, close } = await temporaryStore()
  const acknowledged: string[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const said = await writeUntilKilled(place)
    expect(said.length).toBeGreaterThan(0)
    acknowledged.push(...said)
    const store = await openTestStore(place)
    const { revision, facts, log } = await store.load()
    expect(log.map(({ number }) => number)).toEqual(Array.from({ length: revision }, (_, place) => place + 1))
    const written = new Map(log.slice(1).map(({ number, changes }) => [`${number} ${changes[0]?.key}`, changes]))
    for (const line of acknowledged) expect(written.get(line), line).toHaveLength(1)
    const ours = facts.statements.filter(({ id }) => id.startsWith('crash-'))
    expect(ours).toHaveLength(written.size)
    for (const { id, allies } of ours) expect(allies, id).toEqual(['BEL', 'FRA', 'ITA'])
    await store.close()
    expect(await runCli(place, 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('is sound') })
  }
  await close()
})
