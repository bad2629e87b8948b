/** What parts facts on one line. */
export const Dot = () => (
  <span aria-hidden="true" className="dot">
    •
  </span>
)
