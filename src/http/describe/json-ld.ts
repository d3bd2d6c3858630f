/** The record as a schema.org `Dataset`, for search engines. */
import type { Table } from '../../query/table.js'
import { dataPackage } from './data-package.js'

/** The JSON of it, with every `<` escaped so that no word of the record can end the element it stands in. */
export function jsonLd(tables: readonly Table[], revision: number): string {
  const { title, description, version, licenses, sources, resources } = dataPackage(tables, revision)
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: `${description} Every figure names the publication it came from, and any question can be asked as of a date.`,
    version,
    license: licenses.map(({ path }) => path),
    isBasedOn: sources.map(({ path }) => path),
    creditText: 'NATO; World Bank (CC BY 4.0)',
    isAccessibleForFree: true,
    spatialCoverage: 'NATO',
    variableMeasured: ['share of GDP', 'defense spending', 'gap to the target in percentage points'],
    distribution: resources.map((resource) => ({
      '@type': 'DataDownload',
      name: resource.title,
      description: resource.description,
      encodingFormat: resource.mediatype,
      contentUrl: `/${resource.path}`,
    })),
  }
  return JSON.stringify(dataset).replaceAll('<', '\\u003c')
}
