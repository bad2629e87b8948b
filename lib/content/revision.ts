/**
 * A number that stands for the state of the content folder.
 *
 * The development server passes this file through `watch-content.mjs`, which makes it depend on every file of the
 * folder: an edit re-evaluates this module and whatever imports it, and so the open pages. Elsewhere it stays 0.
 */
export const revision: number = 0
