/** Works that take turns: in their order, so many at most, and the failure of one is that of no other. */
import { expect, test } from 'vitest'
import { Thread } from '../../src/formats/thread.js'
import { NoTurn, Turns } from '../../src/formats/turns.js'

test('they are done in their order, one at a time', async () => {
  const turns = new Turns(3)
  const told: string[] = []
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      told.push(`${name} begins`)
      setImmediate(() => {
        told.push(`${name} ends`)
        resolve(name)
      })
    })
  expect(await Promise.all(['a', 'b', 'c'].map((name) => turns.take(work(name))))).toEqual(['a', 'b', 'c'])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('more than may wait are refused, and room is made again, by a failure too', async () => {
  const turns = new Turns(2)
  const accepted = [turns.take(() => Promise.reject(new Error('out of ink'))), turns.take(async () => 'drawn')]
  await expect(turns.take(async () => 'late')).rejects.toThrow(NoTurn)
  await expect(accepted[0]).rejects.toThrow('out of ink')
  expect(await accepted[1]).toBe('drawn')
  expect(await turns.take(async () => 'later')).toBe('later')
})

test('a thread that ends fails what it was at, and not what waited behind', async () => {
  const thread = new Thread<string, string>(new URL('../support/dying-thread.js', import.meta.url))
  const turns = new Turns(3)
  const results = await Promise.allSettled(
    ['first', 'exit', 'behind'].map((word) => turns.take(() => thread.ask(word))),
  )
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
