/** What is done in the other thread: a work of each kind, from the pieces handed over for it. */
import { parentPort } from 'node:worker_threads'
import { drawPng } from './draw-png.js'

const WORK = { png: drawPng } as const

/** The kinds of work. */
export type WorkKind = keyof typeof WORK
/** What a work of the kind is handed over. */
export type PieceOf<K extends WorkKind> = Parameters<(typeof WORK)[K]>[0][number]

/** What the thread is told: pieces, then what to make of them. */
type Order = { readonly piece: PieceOf<WorkKind> } | { readonly kind: WorkKind }
/** What it tells. */
export type Told = { readonly bytes: Uint8Array } | { readonly failed: string }

let pieces: PieceOf<WorkKind>[] = []

parentPort?.on('message', async (order: Order) => {
  if ('piece' in order) {
    pieces.push(order.piece)
    return
  }
  const own = pieces
  pieces = []
  parentPort?.postMessage(await toldOf(order.kind, own))
})

async function toldOf(kind: WorkKind, own: PieceOf<WorkKind>[]): Promise<Told> {
  try {
    return { bytes: await WORK[kind](own) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
