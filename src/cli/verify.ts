/** The command `verify`: everything in the database that is not what its audit says. */
import { verifyForm, verifyRecord } from '../store/backup/verify.js'

/** After so many lines it is clear that a backup is needed. */
const LINES = 100

/** Says what differs and answers the exit code: 0 only if nothing does. @throws StoreFault for what is no whole database of ours */
export async function verifyCommand(file: string, out: { write(text: string): unknown }): Promise<number> {
  await verifyForm(file)
  const { differences, untold, revisions, records, figures } = await verifyRecord(file)
  for (const difference of differences.slice(0, LINES)) out.write(`${difference}\n`)
  if (differences.length > LINES) out.write(`and ${differences.length - LINES} more\n`)
  if (untold > 0)
    out.write(
      `Revision ${untold} was made before changes were kept: whether the record is what it was cannot be told.\n`,
    )
  if (differences.length > 0 || untold > 0) return 1
  out.write(
    `${file} is sound: ${records} records and ${figures} figures are what its ${revisions} revisions made them.\n`,
  )
  return 0
}
