/** What is done in another thread: in turn, within bounds, and without the loss of one being that of the next. */
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { Drawing } from '../../src/formats/thread/draw-png.js'
import { ThreadBusy, ThreadLost, WORK_THREAD, WorkThread } from '../../src/formats/thread/thread.js'
import { inSlices } from '../../src/http/server/long-work.js'

const LIMITS = { waiting: 3, patienceMs: 5000 }

/** Stands for a library: answers how many pieces it has held, dies of one that says so, and never answers another. */
const SCRIPT = `
  const { parentPort, threadId } = require('node:worker_threads')
  let pieces = []
  parentPort.on('message', ({ piece, kind }) => {
    if (piece) return pieces.push(piece.svg)
    if (pieces.includes('die')) process.exit(1)
    if (pieces.includes('throw')) throw new Error('out of ink')
    if (!pieces.includes('hang')) parentPort.postMessage({ bytes: Uint8Array.of(pieces.length, threadId) })
    pieces = []
  })`

function threadOf(limits = LIMITS) {
  const started: Worker[] = []
  const thread = new WorkThread(limits, () => {
    const worker = new Worker(SCRIPT, { eval: true })
    started.push(worker)
    return worker
  })
  const make = async (...svgs: readonly string[]) => {
    const pieces = svgs.map((svg): Drawing => ({ svg, background: '#fff' }))
    return [...(await inSlices(thread.do('png', pieces)))]
  }
  return { thread, make, started }
}

test('one work follows the other in one thread, each from its own pieces', async () => {
  const { make, started } = threadOf()
  const made = await Promise.all([make('a'), make('a', 'b', 'c'), make('a', 'b')])
  expect(made.map(([pieces]) => pieces)).toEqual([1, 3, 2])
  expect(new Set(made.map(([, thread]) => thread)).size).toBe(1)
  expect(started).toHaveLength(1)
})

test.each(['die', 'throw'])(
  'a thread that ends (%s) fails the work it was at; those that wait get a new one',
  async (how) => {
    const { make, started } = threadOf()
    const results = await Promise.allSettled([make('a'), make(how), make('a', 'b')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: expect.any(ThreadLost) })
    expect(started).toHaveLength(2)
  },
)

test('what takes too long is given up, and the thread with it', async () => {
  const { make, started } = threadOf({ ...LIMITS, patienceMs: 300 })
  await expect(make('hang')).rejects.toThrow(ThreadLost)
  expect((await make('a'))[0]).toBe(1)
  expect(started).toHaveLength(2)
})

test('more than may wait is refused at once, and room is made again', async () => {
  const { make } = threadOf()
  const accepted = [make('a'), make('a'), make('a')]
  await expect(make('a')).rejects.toThrow(ThreadBusy)
  await Promise.all(accepted)
  expect((await make('a'))[0]).toBe(1)
})

test('pieces that cannot be made fail their work alone, and are not taken for those of the next', async () => {
  const { thread, make } = threadOf()
  function* broken(): Iterable<Drawing> {
    yield { svg: 'left over', background: '#fff' }
    throw new Error('no more rows')
  }
  await expect(Promise.resolve(inSlices(thread.do('png', broken())))).rejects.toThrow('no more rows')
  expect((await make('a'))[0]).toBe(1)
})

test('what the work itself throws is told, and the real thread goes on', async () => {
  const draw = async (svg: string) => inSlices(WORK_THREAD.do('png', [{ svg, background: '#fff' }]))
  await expect(draw('no picture')).rejects.toThrow(/SVG/)
  const picture = await draw('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
  expect([...picture.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
})
