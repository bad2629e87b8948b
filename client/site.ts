/** Everything that runs in every reader's browser; each page reads whole without it. */
import './contents'
import './search-trigger'
import './text-trigger'
import './theme-switch'
import './transitions'
