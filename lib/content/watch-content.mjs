/**
 * Turbopack loader for `revision.ts`: whatever changes in the content folder makes it a new module.
 *
 * @this {{ addContextDependency(dir: string): void, getOptions(): { dir: string } }}
 * @param {string} source
 */
export default function watchContent(source) {
  this.addContextDependency(this.getOptions().dir)
  return source.replace('= 0', `= ${Date.now()}`)
}
