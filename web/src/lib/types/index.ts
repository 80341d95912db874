/** What the server says and takes. Names are the ones of the interface description. */
export type * from './common'
export type * from './people'
export type * from './places'
export type * from './requests'
