import type { ComponentProps } from 'react'

/** A table that scrolls by itself, by keyboard too, where the page is narrower than it. */
export function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of cells, not of form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className="scroll" tabIndex={0} aria-label="Table">
      <table {...props} />
    </div>
  )
}
