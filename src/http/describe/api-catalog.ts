/** The catalog of APIs at its well-known address (RFC 9727), a set of links as JSON (RFC 9264). */
import { CONTRACT_PATH, TERMS_PATH } from '../../formats/links.js'
import type { Table } from '../../query/table.js'

/** Where it is. */
export const CATALOG_PATH = '/.well-known/api-catalog'

/** Its media type, with the profile the standard asks for. */
export const CATALOG_TYPE = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'

/** The catalog: it names the one API there is, and what describes it (RFC 8631). `base` is where the server is reached. */
export function apiCatalog(tables: readonly Table[], base: string): string {
  const link = (path: string, type: string) => ({ href: `${base}${path}`, type })
  const linkset = [
    { anchor: `${base}${CATALOG_PATH}`, item: [{ href: `${base}/` }] },
    {
      anchor: `${base}/`,
      item: tables.map(({ path, title }) => ({ ...link(path, 'application/json'), title })),
      'service-desc': [link(CONTRACT_PATH, 'application/json')],
      'service-doc': [link('/docs', 'text/html'), link('/help', 'text/plain'), link('/llms.txt', 'text/plain')],
      'service-meta': [link('/datapackage.json', 'application/json')],
      status: [link('/readyz', 'application/json')],
      license: [link(TERMS_PATH, 'text/html')],
    },
  ]
  return `${JSON.stringify({ linkset }, null, 1)}\n`
}
