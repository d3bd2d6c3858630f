/** A reading of `/metrics`, which tells the same again for up to a second: poll for what has just happened. */
export async function metricOf(origin: string, name: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
  if (found === undefined) throw new Error(`there is no ${name} among the metrics`)
  return Number(found)
}
