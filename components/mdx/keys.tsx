import { Fragment, type ReactNode } from 'react'

interface Props {
  /** The keys, joined by plus signs: `Ctrl+Shift+K`; the plus key itself is one more, as in `Ctrl++`. */
  children: ReactNode
}

/** Keys to press at once: each is a `<kbd>`, within one for the whole. */
export function Keys({ children }: Props) {
  const [first, ...others] = typeof children === 'string' ? keysOf(children) : [children]
  if (!others.length) return <kbd>{first}</kbd>
  return (
    <kbd>
      <kbd>{first}</kbd>
      {others.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys stay in their order
        <Fragment key={at}>
          +<kbd>{key}</kbd>
        </Fragment>
      ))}
    </kbd>
  )
}

/** Names of the keys: a plus at the end is one; any other joins two. */
const keysOf = (combination: string) => (combination.trim().match(/\+$|[^+]+/g) ?? []).map((key) => key.trim()).filter((key) => key !== '')
