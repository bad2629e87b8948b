/** How this site is published: Next's build adapter, and what it adds to the pages. `next.config.ts` names it. */
import { staticSite } from '../adapter/adapter'

export default staticSite([])
