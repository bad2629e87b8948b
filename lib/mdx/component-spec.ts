/** What a component of the site takes, as far as its types say: plain data, which can be kept. */
export interface ComponentSpec {
  /** The name a post writes it by: `Callout`. */
  name: string
  /** What it takes, `children` among them, in the order of its type. */
  props: PropSpec[]
  /** Whether it may take more than that, because its type could not be read to the end. */
  open: boolean
}

/** One prop of a component. */
export interface PropSpec {
  name: string
  required: boolean
  /** The words above it in its type, or `''`. */
  description: string
  type: PropType
}

/** What a prop may be given; `node` is whatever can be shown, `unknown` whatever there is. */
export type PropType =
  | { kind: 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object' | 'function' | 'node' | 'unknown' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'union'; of: PropType[] }
