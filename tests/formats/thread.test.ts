/** A thread that dies takes down what was asked of it, and nothing else. */
import { expect, test } from 'vitest'
import { Thread } from '../../src/formats/thread.js'

const thread = new Thread<string, string>(new URL('../support/dying-thread.js', import.meta.url))

test('questions are answered in their order', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map((word) => thread.ask(word)))
  expect(answers.map((answer) => answer[0])).toEqual(['a', 'b', 'c'])
})

test.each([
  ['throw', 'as asked'],
  ['exit', 'ended with code 3'],
  ['fill', 'memory'],
])(
  'after %s what waited has failed, and the next question is answered',
  async (word, why) => {
    expect(await thread.ask('first')).toMatch(/^first/)
    const [dead, behind] = await Promise.allSettled([thread.ask(word), thread.ask('behind')])
    for (const one of [dead, behind]) expect(String(one?.status === 'rejected' && one.reason)).toContain(why)
    expect(await thread.ask('again')).toMatch(/^again/)
  },
  60_000,
)
