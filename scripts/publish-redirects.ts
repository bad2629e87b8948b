import type { Step } from '../adapter/adapter'

/** Gives each old address of what is published a page that leads on, and tells which can have none. What reads posts is loaded when it runs. */
export const publishRedirects: Step = async ({ dir }) => {
  const [{ getContent }, { redirectsOf }, { writeRedirects }] = await Promise.all([
    import('@/lib/content'),
    import('@/lib/content/redirects'),
    import('./redirects'),
  ])
  for (const told of writeRedirects(dir, redirectsOf(getContent()))) console.warn(`No page leads on from ${told}`)
}
