/** The type with nothing in it to be changed, however deep: what is sent is put together of parts that are shared. */
export type ReadOnly<T> = T extends object ? { readonly [Key in keyof T]: ReadOnly<T[Key]> } : T
