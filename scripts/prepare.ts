/** Makes what the site needs and git does not keep. Runs before `dev`; a build does the same. */
import { makeFonts } from './fonts'
import { writeSchemas } from './schema'

writeSchemas()
await makeFonts()
