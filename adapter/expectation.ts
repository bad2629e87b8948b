/** Thrown where Next's export is not what this adapter knows how to read: better no site than a wrong one. */
export class UnexpectedExport extends Error {
  /**
   * @param where the file it was met in
   * @param found what was met there
   */
  constructor(where: string, found: string) {
    super(`${where}: ${found}. The build adapter does not know this form of Next's export; nothing was published. See adapter/README.md`)
    this.name = 'UnexpectedExport'
    this.stack = this.message
  }
}
