export interface Named {
  id: string
  name: string
}

export interface NamedPath {
  path: string
  name: string
}

export type Level = 'GRID' | 'COMMUNITY' | 'STREET' | 'CITY'

export interface Page<T> {
  items: T[]
  next?: string | null
}
