/** Answers to writes made under an `Idempotency-Key`. */
import { z } from 'zod'
import type { Author, KeptAnswer } from '../record/edit.js'
import type { Transaction } from './engine.js'

/** Long enough for whoever retries after a weekend; the audit keeps what was written for good. */
const KEPT_DAYS = 7
/** However old they seem: a clock set wrong makes all of them seem old, and what was answered a minute ago is asked for again. */
const LATEST_KEPT = 10_000
/** However young they seem. */
const MOST_KEPT = 200_000
const DAY_MS = 24 * 60 * 60 * 1000

const headersText = z.record(z.string(), z.string())

/** Keeps the answer with what it answers for, and forgets those nobody will ask for again: those older than a week but for the latest. */
export async function keepAnswer(
  tx: Transaction,
  { author, at }: Author,
  key: string,
  { request, status, headers, body }: KeptAnswer,
): Promise<void> {
  const old = new Date(at.getTime() - KEPT_DAYS * DAY_MS).toISOString()
  const { _max: latest } = await tx.idempotency.aggregate({ _max: { place: true } })
  const place = (latest.place ?? 0) + 1
  await tx.$executeRaw`DELETE FROM idempotency WHERE created_at < ${old} AND place <= ${place - LATEST_KEPT}`
  await tx.$executeRaw`DELETE FROM idempotency WHERE place <= ${place - MOST_KEPT}`
  await tx.idempotency.create({
    data: { author, key, request, status, headers: JSON.stringify(headers), body, createdAt: at.toISOString(), place },
  })
}

/** The answer kept under the author's key, or null. */
export async function keptAnswer(tx: Transaction, author: string, key: string): Promise<KeptAnswer | null> {
  const kept = await tx.idempotency.findUnique({ where: { author_key: { author, key } } })
  if (!kept) return null
  const { request, status, headers, body } = kept
  return { request, status, headers: headersText.parse(JSON.parse(headers)), body }
}
