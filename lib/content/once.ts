import type { Content } from '.'

/**
 * What was found out about bodies of writing. The bundler gives each route its own copy of a module, and development loads modules
 * anew after an edit: this lives where all of them find it.
 */
const kept = globalThis as { foundIn?: WeakMap<Content, Map<string, unknown>> }

/**
 * Finds something out once a body of writing.
 *
 * @param name no other thing that is found out has it
 */
export function once<Found>(content: Content, name: string, find: () => Found): Found {
  kept.foundIn ??= new WeakMap()
  const all = kept.foundIn.get(content) ?? new Map<string, unknown>()
  kept.foundIn.set(content, all)
  if (!all.has(name)) all.set(name, find())
  return all.get(name) as Found
}
