/** A problem as a picture, for an image element that would otherwise show as broken. */
import Negotiator from 'negotiator'
import { wrapWords } from '../../charts/kit/text-width.js'
import { html } from '../describe/html.js'
import { PROBLEM_TYPE, PROBLEMS, type Problem } from './problem.js'

/** The media type of the picture. */
export const DRAWN_TYPE = 'image/svg+xml; charset=utf-8'

const WIDTH = 600
const LINE = 20
const LETTERS = 78
const MOST_LINES = 12

/** Whether the request is for a picture and prefers one to a problem document, as an image element does. */
export function wantsPicture(path: string, accept: string | undefined): boolean {
  if (accept === undefined || !path.endsWith('.svg')) return false
  const preferred = new Negotiator({ headers: { accept } }).mediaType([
    PROBLEM_TYPE.split(';', 1)[0] ?? '',
    'image/svg+xml',
  ])
  return preferred === 'image/svg+xml'
}

/** The problem in words a reader of the page can act on. */
export function drawProblem({ code, message }: Problem): string {
  const { status, title } = PROBLEMS[code]
  const lines = wrapWords(message, LETTERS).slice(0, MOST_LINES)
  const height = (lines.length + 4) * LINE
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="problem-title problem-detail" font-family="system-ui, sans-serif" font-size="14">
<title id="problem-title">${title}</title><desc id="problem-detail">${message}</desc>
<rect width="100%" height="100%" fill="#fff"/><rect width="6" height="100%" fill="#b3261e"/>
<text x="24" y="${LINE * 1.6}" font-size="16" font-weight="600" fill="#1b1b1b">${title} (${status})</text>
<g fill="#333">${lines.map((line, index) => html`<text x="24" y="${(index + 3) * LINE}">${line}</text>`)}</g>
</svg>
`.source
}
