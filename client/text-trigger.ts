/** Loads what a text has a use for. Most have none, and a page reads whole without it. */
const address = './text.js'

if (document.querySelector('code-block,.footnotes,.preview')) import(address)
