/** Everything that runs in every reader's browser; each page reads whole without it. */
import './code-block'
import './theme-switch'
