/** Where figures share an axis or a column they share a unit. */
import { refuse } from '../faults/fault.js'

/** The one indicator asked for. @throws FaultyQuestion unless there is exactly one */
export function oneIndicator(indicators: readonly string[] = []): string {
  const [indicator, ...others] = indicators
  if (indicator !== undefined && others.length === 0) return indicator
  return refuse([
    {
      parameter: 'indicator',
      received: indicators.join(',') || null,
      detail: 'here the values share one unit, so exactly one is needed: for example indicator=share_of_gdp',
    },
  ])
}
