/** A path of the site, which is where its scripts are: the site may be in a folder of its host. */
const pathOf = (name: string) => new URL(name, import.meta.url).pathname

/** Where readers look for what they do not find; as in `lib/urls.ts`. */
export const archivePath = pathOf('archive')

/** The page that searches; as in `lib/urls.ts`. */
export const searchPath = pathOf('search')
