/** How this site is published: Next's build adapter, and what it adds to the pages. `next.config.ts` names it. */
import { staticSite } from '../adapter/adapter'
import { indexSearch } from '../adapter/index-search'
import { separate } from '../client/search/words'
import { site } from '../content/site'
import { redirectInDevelopment } from './development-redirects'
import { publishRedirects } from './publish-redirects'

export default redirectInDevelopment(staticSite([indexSearch({ language: site.language, separate }), publishRedirects]))
