/** Long work gives way to others, short work does not wait. */
import { expect, test } from 'vitest'
import { awaited, type Steps } from '../../src/domain/steps.js'
import { inSlices } from '../../src/http/server/long-work.js'

/** Works for so many milliseconds, in steps of a fraction of one; `step` is told of each. */
function* working(milliseconds: number, step = () => {}): Steps<string> {
  const until = performance.now() + milliseconds
  while (performance.now() < until) {
    step()
    yield
  }
  return 'done'
}

/** Counts the turns others have until the work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let isDone = false
  const count = () => {
    turns += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  await work
  isDone = true
  return turns
}

const promised = <T>(made: T | Promise<T>): Promise<T> => {
  expect(made).toBeInstanceOf(Promise)
  return Promise.resolve(made)
}

test('short work is done without a promise', () => {
  expect(inSlices(working(0))).toBe('done')
})

test('long work lets others in again and again', async () => {
  const work = promised(inSlices(working(200)))
  expect(await turnsDuring(work)).toBeGreaterThanOrEqual(5)
  expect(await work).toBe('done')
})

test('of several long works one goes on at a time, and others have their turn after each', async () => {
  let current = 'others'
  const seen: string[] = []
  const watch = () => {
    current = 'others'
    if (!isDone) setImmediate(watch)
  }
  let isDone = false
  const works = ['a', 'b', 'c'].map((name) =>
    promised(
      inSlices(
        working(100, () => {
          if (current !== name) seen.push(`${current} ${name}`)
          current = name
        }),
      ),
    ),
  )
  seen.length = 0
  current = 'others'
  setImmediate(watch)
  await Promise.all(works)
  isDone = true
  expect(seen.length).toBeGreaterThan(6)
  expect(seen.filter((change) => !change.startsWith('others'))).toEqual([])
})

test('what has to be awaited is awaited, and its failure is that of the work', async () => {
  function* waiting(coming: Promise<number>): Steps<number> {
    return 1 + (yield* awaited(coming))
  }
  expect(await inSlices(waiting(Promise.resolve(2)))).toBe(3)
  await expect(inSlices(waiting(Promise.reject(new Error('gone'))))).rejects.toThrow('gone')
})

test('a failure in a later slice is that of the work', async () => {
  function* failing(): Steps<string> {
    yield* working(50)
    throw new Error('late')
  }
  await expect(inSlices(failing())).rejects.toThrow('late')
})
