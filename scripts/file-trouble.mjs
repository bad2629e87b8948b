// What it means to whoever builds when a file cannot be read or written: what, where, and what to do. In JavaScript, since also
// what loads the rest tells of it.
import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, relative } from 'node:path'

const isReading = /^(?:open|read|scandir|stat|lstat|realpath|opendir)$/

/** By what the system says: what is wrong, and what to do. */
const troubles = {
  ENOSPC: ['there is no space left', 'Make room on the disk'],
  EDQUOT: ['your share of the disk is used up', 'Make room in it'],
  EROFS: ['that file system can only be read', 'Build where you may write, or mount it for writing'],
  EACCES: ['you may not', 'Check its owner and its permissions'],
  EPERM: ['you may not', 'Check its owner and its permissions'],
  EISDIR: ['a folder is in the place of a file', 'Remove the folder'],
  ENOTDIR: ['a file is in the place of a folder', 'Remove the file'],
  EEXIST: ['something else is in its place', 'Remove it'],
  ENOTEMPTY: ['something else is in its place', 'Remove it'],
  EBUSY: ['it is a mount point, or something else is using it', 'Name a folder within it'],
  EXDEV: ['it is on another disk than what is to take its place', 'Name a folder that is on one disk with the folder around it'],
  EMFILE: ['too many files are open', 'Allow more of them, as with `ulimit -n 4096`'],
  ENFILE: ['too many files are open', 'End programs that hold many'],
  EIO: ['the disk does not answer', 'Check the disk'],
}

/** Little enough that some program has just failed for it, in bytes. */
const nothing = 2_000_000

/** Whether there is a folder, on a disk without room. @param {string} folder */
function isFull(folder) {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < nothing
}

/** The first folder that is on a disk without room. @param {string[]} folders @returns {string | undefined} */
const fullFolder = (folders) => folders.find(isFull)

/** The file that is in the place of a folder, above a path. @param {string} path @returns {string} */
function fileAbove(path) {
  const above = dirname(path)
  return above === path || isFile(above) ? above : fileAbove(above)
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * What to tell of an error of the file system; nothing of any other error.
 *
 * @param {unknown} error
 * @returns {string | undefined} a sentence, and one that says what to do
 */
export function fileTrouble(error) {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const [what, todo] = troubles[String(error.code)] ?? []
  if (!what) return undefined
  const { path, dest, syscall } = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error)
  // Of two names, what hinders stands where something is to go, but for what cannot go away.
  const file = /^(?:EBUSY|EXDEV)$/.test(String(error.code)) ? path : (dest ?? path)
  const hindrance = error.code === 'ENOTDIR' && file !== undefined ? fileAbove(file) : file
  // Of a file that was open already nobody says which it is.
  const where = hindrance === undefined ? (fullFolder(['.cache', '.next']) ?? 'A file') : relative('.', hindrance) || '.'
  const isRead = isReading.test(syscall ?? '') && !/^(?:ENOSPC|EDQUOT|EROFS|EXDEV)$/.test(String(error.code))
  return `${where} cannot be ${isRead ? 'opened' : 'written'}: ${what} (${error.code})\n  → ${todo}, and begin again: what was published stands as it was`
}

/**
 * What to tell when another program has failed: nothing where there is room on the disk, so that it has not failed for want of that.
 *
 * @param {string[]} folders it has written to
 */
export function spaceTrouble(...folders) {
  const full = fullFolder(folders)
  if (full === undefined) return undefined
  return `${relative('.', full) || '.'} cannot be written: there is no space left\n  → Make room on the disk, and begin again: what was published stands as it was`
}
