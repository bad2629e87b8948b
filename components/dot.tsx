/** What parts facts on one line. */
export const Dot = () => (
  <span aria-hidden="true" className="mx-1.5 text-rule">
    •
  </span>
)
