/** Where readers look for what they do not find; as in `lib/urls.ts`. */
export const archivePath = '/archive'

/** The page that searches; as in `lib/urls.ts`. */
export const searchPath = '/search'
