/** Bytes sent as they are, over a connection of their own. */
import { connect } from 'node:net'

/** Longer than that, and the server has hung. */
const PATIENCE_MS = 4000

export interface RawAnswer {
  /** Of each answer on the connection, in order. */
  readonly statuses: readonly number[]
  readonly text: string
  /** Whether the server closed the connection before we lost patience. */
  readonly closed: boolean
}

/** Sends the pieces one after the other, `pause` milliseconds apart, and reads until the server closes. */
export function rawExchange(port: number, pieces: readonly (string | Buffer)[], pause = 0): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let closed = true
    const socket = connect(port, '127.0.0.1', async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return
        socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)
        if (pause > 0) await new Promise((wait) => setTimeout(wait, pause))
      }
    })
    const patience = setTimeout(() => {
      closed = false
      socket.destroy()
    }, PATIENCE_MS)
    socket.on('data', (chunk) => chunks.push(chunk))
    // Being cut off in the middle of sending is an answer too.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(patience)
      const text = Buffer.concat(chunks).toString('latin1')
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
      resolve({ statuses, text, closed })
    })
  })
}
