/** How often a step that takes long tells how far it is, where no line can be written over, in milliseconds. */
const interval = 10_000

/**
 * Tells how far a step is: in a terminal at once, in one line; elsewhere every ten seconds, and at its end.
 *
 * @param what is being done, as it begins a line
 * @param total how many there are to do; nothing is told of none
 * @returns is called with how many were done
 */
export function progressOf(what: string, total: number): (done: number) => void {
  const { stdout } = process
  let done = 0
  const began = Date.now()
  let told = began
  return (more) => {
    done += more
    const isOver = done >= total
    const line = `${what}: ${done} of ${total}`
    if (stdout.isTTY) stdout.write(`\r${line}${isOver ? `, ${seconds(began)}\n` : ''}`)
    else if (isOver) console.log(`${line}, ${seconds(began)}`)
    else if (Date.now() - told >= interval) {
      told = Date.now()
      console.log(line)
    }
  }
}

/** How long it is since a moment: `12.3 s`. @param began in milliseconds */
export const seconds = (began: number): string => `${((Date.now() - began) / 1000).toFixed(1)} s`
