/** Problems as text, for who asked a table for text or CSV: what is wrong, what is allowed, and what to ask instead. */
import Negotiator from 'negotiator'
import { wrapWords } from '../../charts/kit/text-width.js'
import type { Fault } from '../../faults/fault.js'
import { FORMATS, type Format, isFormat, isPicture, splitSuffix } from '../../formats/format.js'
import { PROBLEMS, type Problem, suggestionOf } from './problem.js'

/** The media type of the text. */
export const TEXT_TYPE = 'text/plain; charset=utf-8'

const WIDTH = 80
const INDENT = 4
const TABLES = '/v1/'

/** What a problem may come as, by preference where an `Accept` header has none. */
const DOCUMENTS = ['application/problem+json', 'application/json']
const TEXTS = ['text/plain', 'text/csv']

/** The suffix of a path, if it is that of a format. */
function suffixOf(path: string): Format | null {
  const { suffix } = splitSuffix(path)
  return suffix !== null && isFormat(suffix, FORMATS) ? suffix : null
}

/** Whether the form of a problem follows from the path alone: it has a suffix, and is not that of a picture. */
export function isFormGiven(path: string): boolean {
  const suffix = suffixOf(path)
  return !path.startsWith(TABLES) || (suffix !== null && !isPicture(suffix))
}

/**
 * Whether a read of a table asks for text or CSV: by its suffix, or, without one, by an `Accept` header that names it and names it
 * before JSON. Whoever takes anything gets the document.
 */
export function wantsText(method: string, path: string, accept: string | undefined): boolean {
  if (!path.startsWith(TABLES) || (method !== 'GET' && method !== 'HEAD')) return false
  const suffix = suffixOf(path)
  if (suffix !== null) return suffix === 'txt' || suffix === 'csv'
  if (accept === undefined) return false
  return TEXTS.includes(new Negotiator({ headers: { accept } }).mediaType([...DOCUMENTS, ...TEXTS]) ?? '')
}

/** The problem as lines no wider than a terminal. */
export function textOfProblem(problem: Problem, path: string, requestId: string): string {
  const { status, title } = PROBLEMS[problem.code]
  const faults = problem.faults.flatMap((fault) => [...wrapped(sentenceOf(fault), 0), ...allowedIn(fault)])
  const suggestion = suggestionOf(problem, path)
  const lines = [
    `${title} (${status})`,
    '',
    // The faults of a question are the same sentences.
    ...(problem.faults.length > 0 && problem.code === 'invalid_parameter' ? [] : wrapped(problem.message, 0)),
    ...faults,
    ...(suggestion === undefined ? [] : ['', 'Ask instead:', `    ${suggestion}`]),
    '',
    `More: /help, /problems/${problem.code}; this request: ${requestId}`,
  ]
  return `${lines.join('\n').replaceAll(/\p{Cs}/gu, '\ufffd')}\n`
}

function sentenceOf({ parameter, detail }: Fault): string {
  return parameter === '' ? detail : `${parameter}: ${detail}`
}

function allowedIn({ allowed }: Fault): readonly string[] {
  return allowed === undefined || allowed.length === 0 ? [] : wrapped(`allowed: ${allowed.join(', ')}`, INDENT)
}

function wrapped(words: string, indent: number): readonly string[] {
  const lines = wrapWords(words.replaceAll(/\p{Cc}/gu, ' '), WIDTH - indent)
  return lines.map((line) => ' '.repeat(indent) + line)
}
