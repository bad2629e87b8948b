/** Whether a key is held that gives a click, or another key, a meaning of its own. */
export const isModified = ({ metaKey, ctrlKey, altKey, shiftKey }: MouseEvent | KeyboardEvent): boolean =>
  metaKey || ctrlKey || altKey || shiftKey
