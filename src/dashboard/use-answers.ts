/** Answers for what is shown: kept on the page until the next ones have come, so that nothing jumps. */
import { useEffect, useState } from 'preact/hooks'
import { type Answer, ask, Refused } from './api.js'
import { reportDown, useConnection } from './connection.js'

export interface Answers<Data> {
  /** The last answers that came, in the order of their questions, or null before the first. */
  readonly held: readonly Answer<Data>[] | null
  readonly isLoading: boolean
  /** Why there is no answer to what is asked now. */
  readonly refusal: string | null
}

/** Asks all the questions at once, and again whenever one of them, or the record, changes. */
export function useAnswers<Data>(urls: readonly string[]): Answers<Data> {
  const { round } = useConnection()
  const [answers, setAnswers] = useState<Answers<Data>>({ held: null, isLoading: true, refusal: null })
  const asked = urls.join('\n')
  useEffect(() => {
    let isAsked = true
    setAnswers((before) => ({ ...before, isLoading: true }))
    Promise.all(asked.split('\n').map((url) => ask<Data>(url, round))).then(
      (held) => isAsked && setAnswers({ held, isLoading: false, refusal: null }),
      (error: unknown) => {
        if (!isAsked) return
        if (error instanceof Refused) setAnswers({ held: null, isLoading: false, refusal: error.message })
        else reportDown()
      },
    )
    return () => {
      isAsked = false
    }
  }, [asked, round])
  return answers
}

/** The answer to one question. */
export function useAnswer<Data>(url: string): Omit<Answers<Data>, 'held'> & { readonly held: Answer<Data> | null } {
  const answers = useAnswers<Data>([url])
  return { ...answers, held: answers.held?.[0] ?? null }
}
