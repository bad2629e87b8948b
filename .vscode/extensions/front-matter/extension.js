/**
 * Completes and explains the fields of front matter, and underlines what is wrong with them as it is typed.
 *
 * All it knows it asks of the site's own code, so that an editor says what `npm run check` says.
 */
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import {
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticSeverity,
  Hover,
  languages,
  MarkdownString,
  SnippetString,
  workspace,
} from 'vscode'

const root = new URL('../../../', import.meta.url)

/** Posts and pages. `.mdx` files are plain text to an editor that does not know MDX, so the language is not asked for. */
const writing = { scheme: 'file', pattern: '**/content/{posts,pages}/**/*.{md,mdx}' }

/** @param {import('vscode').ExtensionContext} context */
export async function activate({ subscriptions }) {
  const { describeField, findProblems, suggestFields } = await tsImport(new URL('lib/content/editor.ts', root).href, {
    parentURL: import.meta.url,
    tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
  })

  const underlined = languages.createDiagnosticCollection('front matter')
  const underline = (/** @type {import('vscode').TextDocument} */ document) => {
    if (!languages.match(writing, document)) return
    const problems = findProblems(document.getText(), document.uri.fsPath)
    underlined.set(
      document.uri,
      problems.map((problem) => diagnosticOf(document, problem)),
    )
  }
  workspace.textDocuments.forEach(underline)

  subscriptions.push(
    underlined,
    workspace.onDidOpenTextDocument(underline),
    workspace.onDidChangeTextDocument(({ document }) => underline(document)),
    workspace.onDidCloseTextDocument(({ uri }) => underlined.delete(uri)),
    languages.registerCompletionItemProvider(writing, {
      provideCompletionItems: (document, { line }) => suggestFields(document.getText(), document.uri.fsPath, line + 1).map(completionOf),
    }),
    languages.registerHoverProvider(writing, {
      provideHover(document, { line }) {
        const description = describeField(document.getText(), document.uri.fsPath, line + 1)
        return description && new Hover(new MarkdownString(description))
      },
    }),
  )
}

function diagnosticOf(document, { line, column, severity, reason, fix }) {
  const { range } = document.lineAt(line - 1)
  const from = range.start.translate(0, Math.min(column - 1, range.end.character))
  const diagnostic = new Diagnostic(range.with(from), `${reason}\n→ ${fix}`, DiagnosticSeverity[severity === 'error' ? 'Error' : 'Warning'])
  diagnostic.source = 'npm run check'
  return diagnostic
}

/** The example is selected, so that what is typed takes its place. */
function completionOf({ name, line, description }) {
  const item = new CompletionItem(name, CompletionItemKind.Field)
  const value = line.slice(name.length + 2).replace(/[\\$}]/g, '\\$&')
  item.insertText = new SnippetString(`${name}: \${1:${value}}`)
  item.detail = line
  item.documentation = new MarkdownString(description)
  return item
}
