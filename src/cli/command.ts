/** A command of the operator: how it is called, what it takes, and what it does. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { readConfig } from '../config.js'
import { openStore, type Store } from '../store/store.js'

/** Where the commands run. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  readonly out: { write(text: string): unknown }
  readonly err: Listener
  /** How the program is called here: what a line of usage begins with. */
  readonly program: string
  readonly version: string
  /** Serves until a signal ends the process. */
  serve(): Promise<void>
}

/** Where words go that are not the answer: standard error. */
export interface Listener {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** What is told of a command. */
interface Told {
  /** What stands after its name, a line for each way to call it. */
  readonly usage: readonly string[]
  /** A line of the list of commands. */
  readonly summary: string
  /** What else is to be known before it is used. */
  readonly help: string
}

/** A command that reads its own arguments. */
export interface Command extends Told {
  /**
   * Does what the arguments say and answers the exit code, or null if they make no sense together.
   * @throws in words for the operator; of arguments that cannot be read with a code that begins with `ERR_PARSE_ARGS`
   */
  run(args: readonly string[], surroundings: Surroundings): Promise<number | null>
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values']

/** A command of these options, told what was given for them. */
export function command<const O extends Options>({
  options,
  run,
  ...told
}: Told & {
  readonly options: O
  run(operands: readonly string[], values: Values<O>, surroundings: Surroundings): Promise<number | null>
}): Command {
  return {
    ...told,
    run(args, surroundings) {
      const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
      return run(positionals, values as Values<O>, surroundings)
    },
  }
}

/** What the work answers that is done on the store of these surroundings. */
export async function onStore<T>({ env }: Surroundings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(env))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
