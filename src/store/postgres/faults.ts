/** What PostgreSQL, its driver or Prisma say went wrong, in the record's own words: told by code wherever there is one. */
import { StaleRecord, StoreBusy, StoreUnavailable, UnsoundRecord } from '../../record/edit.js'
import { lastLine, StoreFault } from '../store-faults.js'

/** SQLSTATE: not to be had in time, deadlock, serialization, canceled. Prisma's P2028 and P2034: a transaction was not. */
const BUSY = /^(55P03|40001|40P01|57014|P2028|P2034)$/
/**
 * SQLSTATE classes 08 connection, 53 resources, 57P shut down or starting, 58 and XX of the server itself, 28 and 3D of who may
 * enter; 25006 read-only, 25P03 waited for too long in the middle. Prisma's P1xxx, and the codes of sockets.
 */
const UNAVAILABLE = /^((08|53|58|XX|28|3D)\w{3}|57P\d\w|25006|25P0[23]|P1\d{3}|P2024|P2037|E[A-Z_]+)$/
const UNSOUND = /^(23\w{3}|P2002|P2003|P2011)$/
/** The driver says these without a code. */
const LOST =
  /^(Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after|The server does not support SSL)/m
/** Kinds of Prisma's adapter, for what it gives no code. */
const KINDS = {
  unavailable: /^(ConnectionClosed|SocketTimeout|DatabaseNotReachable|TlsConnectionError|TooManyConnections)$/,
  unsound: /^(ForeignKeyConstraintViolation|UniqueConstraintViolation|NullConstraintViolation)$/,
  busy: /^TransactionWriteConflict$/,
} as const

/** The fault an error of the driver or of Prisma amounts to; what is none of these stays as it is. */
export function faultOf(error: unknown): unknown {
  if (error instanceof StaleRecord) return error
  if (error instanceof StoreBusy || error instanceof StoreUnavailable || error instanceof UnsoundRecord) return error
  const { codes, kinds, messages } = saidBy(error)
  const has = (pattern: RegExp, words: readonly string[]) => words.some((word) => pattern.test(word))
  const cause = { cause: error }
  if (has(UNSOUND, codes) || has(KINDS.unsound, kinds))
    return new UnsoundRecord('the store refused it: something it names is not there', cause)
  if (has(BUSY, codes) || has(KINDS.busy, kinds)) return new StoreBusy('another process is writing; try again', cause)
  if (error instanceof StoreFault || has(UNAVAILABLE, codes) || has(KINDS.unavailable, kinds) || has(LOST, messages))
    return new StoreUnavailable(`the store takes no writes: ${lastLine(error)}`, cause)
  return error
}

/** Whether the server at the other end may only be read: it has become a standby, and another may have its address. */
export function isOfStandby(error: unknown): boolean {
  return saidBy(error).codes.includes('25006')
}

/** Codes, kinds and messages of an error and of what caused it: the server's own may lie three causes deep. */
function saidBy(error: unknown) {
  const said = { codes: [] as string[], kinds: [] as string[], messages: [] as string[] }
  const seen = new Set<unknown>()
  const visit = (one: unknown) => {
    if (typeof one !== 'object' || one === null || seen.has(one) || seen.size > 20) return
    seen.add(one)
    for (const [name, value] of [...Object.entries(one), ['message', 'message' in one ? one.message : '']]) {
      if (typeof value === 'object') visit(value)
      else if (typeof value !== 'string') continue
      else if (name === 'code' || name === 'originalCode') said.codes.push(value)
      else if (name === 'kind') said.kinds.push(value)
      else if (name === 'message' || name === 'originalMessage') said.messages.push(value)
    }
    if ('cause' in one) visit(one.cause)
  }
  visit(error)
  return said
}
