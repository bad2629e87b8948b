import { XmlDocument } from 'libxml2-wasm'

/** What keeps a text from being well-formed XML; nothing when it is. */
export function xmlError(text: string): string | undefined {
  try {
    XmlDocument.fromString(text).dispose()
    return undefined
  } catch (error) {
    return String(error)
  }
}
