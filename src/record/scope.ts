/** What a key allows. */

export const SCOPES = ['editorial', 'import', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

/** Whether a key of the scope may do what any of these scopes may: `admin` may do everything. */
export function allows(scope: Scope, needed: readonly Scope[]): boolean {
  return scope === 'admin' || needed.includes(scope)
}

/** Whose key it is, and what it allows. */
export interface KeyHolder {
  readonly name: string
  readonly scope: Scope
}
