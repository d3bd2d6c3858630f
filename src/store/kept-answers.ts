/** Answers to writes made under an `Idempotency-Key`. */
import { z } from 'zod'
import type { Author, KeptAnswer } from '../record/edit.js'
import type { Prisma } from './generated/client.js'

/** Long enough for whoever retries after a weekend; the audit keeps what was written for good. */
const KEPT_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

const headersText = z.record(z.string(), z.string())

/** Keeps the answer with what it answers for, and forgets those nobody will ask for again. */
export async function keepAnswer(
  tx: Prisma.TransactionClient,
  { author, at }: Author,
  key: string,
  { request, status, headers, body }: KeptAnswer,
): Promise<void> {
  const old = new Date(at.getTime() - KEPT_DAYS * DAY_MS).toISOString()
  await tx.idempotency.deleteMany({ where: { createdAt: { lt: old } } })
  await tx.idempotency.create({
    data: { author, key, request, status, headers: JSON.stringify(headers), body, createdAt: at.toISOString() },
  })
}

/** The answer kept under the author's key, or null. */
export async function keptAnswer(
  prisma: Prisma.TransactionClient,
  author: string,
  key: string,
): Promise<KeptAnswer | null> {
  const kept = await prisma.idempotency.findUnique({ where: { author_key: { author, key } } })
  if (!kept) return null
  const { request, status, headers, body } = kept
  return { request, status, headers: headersText.parse(JSON.parse(headers)), body }
}
