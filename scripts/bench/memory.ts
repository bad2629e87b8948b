/** What processes take of the machine's memory, as Linux tells it in `/proc`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Whether this system tells how much memory a process takes. */
export const memoryIsTold = existsSync('/proc/self/smaps_rollup')

/** Reads a file of a process; nothing when the process has ended. */
function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** The session a process belongs to. The name of its program stands before, in brackets, and may hold anything. */
const sessionOf = (pid: string) => Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[3])

/** Proportional set size in bytes: its own memory, and its share of what it has in common with others, so that sums count nothing twice. */
const memoryOf = (pid: string) => Number(/^Pss:\s+(\d+) kB$/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) * 1024

/**
 * Watches all processes of a session, four times a second, or less often where reading would take more than a tenth of the time.
 *
 * @returns ends it, and tells the most that they took together, in bytes
 */
export function watchMemory(session: number): () => number {
  let most = 0
  let timer: NodeJS.Timeout
  const look = () => {
    const began = performance.now()
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && sessionOf(name) === session)
    most = Math.max(
      most,
      processes.reduce((sum, pid) => sum + memoryOf(pid), 0),
    )
    timer = setTimeout(look, Math.max(250, 10 * (performance.now() - began)))
  }
  look()
  return () => {
    clearTimeout(timer)
    return most
  }
}
