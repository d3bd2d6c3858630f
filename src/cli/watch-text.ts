/** What a look found, in words, and the commands that take it. */
import type { Config } from '../config.js'
import { type ImportPlan, removalToConfirm, type TakenEdition } from '../imports/import-edition.js'
import { summaryOf } from '../imports/import-summary.js'
import type { Publication } from '../record/publications.js'
import { wireOf } from '../record/records.js'
import { importText } from './import.js'
import { firstYear, lastYear, type OfferedEdition, type Outcome } from './new-edition.js'

/** Where the file was found, and where it is kept. */
export interface FoundFile {
  readonly url: string
  /** Where redirects led. */
  readonly address: string
  readonly file: string
}

/** What is new, down to the verdicts that turn, and how to take it; one line where it would change nothing. */
export function newText(
  found: FoundFile,
  offered: OfferedEdition,
  outcome: Outcome,
  { config, program }: { readonly config: Config; readonly program: string },
): string {
  const { url, address, file } = found
  const { plan, on, isToBeTaken, toMake } = outcome
  const place = address === new URL(url).href ? url : `${url} (which leads to ${address})`
  const opening = `A new file at ${place}, kept as ${file}.`
  const as = toMake === null && plan.publication.id !== offered.publication ? ` as ${plan.publication.id}` : ''
  if (!isToBeTaken) return `${opening} It would change nothing: the record holds all its figures already${as}.\n`
  const told = importText(summaryOf(plan, on))
  const take = `Take it:\n  ${howToTake(plan, file, program)}\nNothing was changed.\n`
  if (toMake === null) return `${opening}\n${told}${take}`
  const make = `Make the publication, with another title or day where these are not the edition’s:\n  ${howToMake(toMake, config)}\n`
  return `${opening}\n${unmadeText(toMake, offered, outcome)}\n${told}${make}${take}`
}

/** What was found before and is still to be taken, in one line. */
export function untakenText(
  { url, file }: Omit<FoundFile, 'address'>,
  since: string,
  { plan }: Outcome,
  program: string,
): string {
  return `Nothing new at ${url} since ${since}. What was found then is not taken yet: ${howToTake(plan, file, program)}\n`
}

function unmadeText(
  { id, publishedOn }: Publication,
  { taken, says, publication }: OfferedEdition,
  { isLater }: Outcome,
): string {
  const why = isLater
    ? `It reaches further than ${publication}, so it is taken for a new edition`
    : `The record has no publication ${id} yet`
  const told = [
    ...(says.title === null ? [] : [`calls itself "${says.title}"`]),
    ...(says.savedOn === null ? [] : [`was saved on ${says.savedOn}`]),
    `has ${figuresText(taken)}`,
  ]
  return `${why}. It ${told.join(', ')}. As ${id}, published on ${publishedOn}, it would change:`
}

function figuresText({ figures }: TakenEdition): string {
  const areas = new Set(figures.map(({ area }) => area)).size
  const estimated = figures.flatMap(({ status, year }) => (status === 'estimate' ? [year] : []))
  const estimates = new Intl.ListFormat('en-US').format([...new Set(estimated)].sort().map(String))
  const marked = estimates === '' ? '' : `, estimates for ${estimates}`
  return `${figures.length} figures of ${areas} areas for ${firstYear(figures)} to ${lastYear(figures)}${marked}`
}

function howToMake(publication: Publication, { publicUrl, host, port }: Config): string {
  const given = Object.entries(wireOf('publications', publication)).filter(([, value]) => value !== null)
  const body = JSON.stringify(Object.fromEntries(given))
  const at = `${publicUrl ?? `http://${host}:${port}`}/v1/publications`
  return `curl -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d ${quoted(body)} ${quoted(at)}`
}

function howToTake(plan: ImportPlan, file: string, program: string): string {
  const removed = removalToConfirm(plan)
  const options = [
    ...(plan.edit && plan.edit.before.length > 0 ? ['--replace'] : []),
    ...(removed === null ? [] : [`--confirm-removed ${removed}`]),
  ]
  return [program, 'import', quoted(file), '--publication', plan.publication.id, ...options].join(' ')
}

/** As a shell reads it back. */
function quoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
