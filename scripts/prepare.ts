/** Makes what the site needs and git does not keep: its fonts, and the schemas of front matter for editors. Runs before `dev` and `build`. */
import './fonts'
import './schema'
