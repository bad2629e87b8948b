/** Everything that runs in every reader's browser; each page reads whole without it. */
import './code-block'
import './contents'
import './notes'
import './preview'
import './search-trigger'
import './theme-switch'
import './transitions'
