/** What only some texts have a use for: code, notes, and links to other posts. */
import './code-block'
import './notes'
import './preview'
