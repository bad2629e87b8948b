/** Makes the search index that is planned, unless it is kept, while Next renders. */
import { planFile, readPlan } from '@/lib/plan'
import { makeIndex } from './build/search'

await makeIndex(readPlan(planFile).search)
