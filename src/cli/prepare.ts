/** `migrate` and `seed`: a database made ready without serving from it. */
import { readSeed, SEED_DIRECTORY } from '../seed/read-seed.js'
import { command, onStore } from './command.js'

/** Creates the database or brings it up to date. */
export const migrateCommand = command({
  usage: [''],
  summary: 'create the database or bring it up to date',
  help: 'A server that starts does the same.\n',
  options: {},
  async run(operands, _, surroundings) {
    if (operands.length > 0) return null
    surroundings.out.write(`${await onStore(surroundings, async ({ place }) => place)} is up to date.\n`)
    return 0
  },
})

/** Fills a database that has no revision. */
export const seedCommand = command({
  usage: [''],
  summary: 'fill a database without any revision with the facts that come with the program',
  help: 'A server that starts does the same. A database that holds data is left as it is: see update-record.\n',
  options: {},
  async run(operands, _, surroundings) {
    if (operands.length > 0) return null
    return onStore(surroundings, async (store) => {
      const isSeeded = await store.seed(() => readSeed(SEED_DIRECTORY), surroundings.clock())
      surroundings.out.write(
        isSeeded
          ? `${store.place} now holds the facts.\n`
          : `${store.place} already holds data; nothing was changed.\n`,
      )
      return 0
    })
  },
})
