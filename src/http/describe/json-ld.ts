/** The record as a schema.org `Dataset`, for those who index data. */
import type { Table } from '../../query/table.js'
import { dataPackage } from './data-package.js'
import { Html } from './html.js'

/** The script element for the head of the page. Scripts of this type are not run, so no policy forbids it. */
export function jsonLd(tables: readonly Table[], revision: number): Html {
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
  // Escaped so that no word of the record can end the element.
  const text = JSON.stringify(dataset).replaceAll('<', '\\u003c')
  return new Html(`<script type="application/ld+json">${text}</script>`)
}
