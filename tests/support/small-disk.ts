/** A disk of its own, small enough to be filled. */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-store.js'

const BLOCK = 4096

export interface SmallDisk {
  readonly folder: string
  /** Takes all the room there is left. */
  fill(): void
  /** Gives it back. */
  empty(): void
  /** Lets nothing on it be written any more, or again. */
  protect(on: boolean): void
  remove(): Promise<void>
}

/** Mounts one of so many megabytes in memory; null where this user may not mount. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const { folder, remove } = await temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0) {
    await remove()
    return null
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fill(filler),
    empty: () => rmSync(filler, { force: true }),
    protect(on) {
      const { status, stderr } = spawnSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder], { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
    },
    async remove() {
      spawnSync('umount', ['--lazy', folder])
      await remove()
    },
  }
}

function fill(filler: string): void {
  const descriptor = openSync(filler, 'a')
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(BLOCK))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(descriptor)
  }
}
