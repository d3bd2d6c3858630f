/** Answers what it is asked, until it is asked to die. */
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', (word) => {
  if (word === 'throw') throw new Error('as asked')
  if (word === 'exit') process.exit(3)
  if (word === 'fill') {
    const all = []
    for (;;) all.push(Array.from({ length: 100_000 }, (_, at) => ({ at })))
  }
  parentPort?.postMessage(`${word} by ${process.execArgv.length} arguments`)
})
