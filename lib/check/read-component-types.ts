import type { babelTypes, Config, Documentation, Handler, NodePath, PropDescriptor } from 'react-docgen'
import type { ComponentSpec, PropSpec, PropType } from '@/lib/mdx/component-spec'

/** A file that may export components. */
export interface ComponentSource {
  /** Absolute, so that types it imports are found. */
  path: string
  text: string
}

type Type = NonNullable<PropDescriptor['tsType']>

/**
 * Reads what components take off the types they are written with.
 *
 * `export function Figure({ src }: { src: string })` gives `Figure` one required prop, a string.
 *
 * @returns the components that the sources export, by name; of a source that cannot be read none
 */
export async function readComponentTypes(sources: Iterable<ComponentSource>): Promise<Map<string, Omit<ComponentSpec, 'name'>>> {
  const { builtinHandlers, builtinResolvers, parse, utils } = await import('react-docgen')

  /** Whether the handler for types finds every prop of this one. */
  const isReadable = (type: NodePath): boolean => {
    if (type.isTSTypeLiteral()) return type.get('members').every(isProperty)
    if (type.isTSInterfaceDeclaration()) return type.get('body').get('body').every(isProperty) && basesOf(type).every(isReadable)
    if (type.isTSIntersectionType()) return type.get('types').every(isReadable)
    const meant = utils.resolveGenericTypeAnnotation(type)
    return meant !== undefined && isReadable(meant)
  }
  const markOpen: Handler = (documentation, component) => {
    const types = utils.getTypeFromReactComponent(component)
    const takesNothing = component.isFunction() && component.node.params.length === 0
    documentation.set('open', !takesNothing && !(types.length && types.every(isReadable)))
  }
  const options: Config = {
    handlers: [builtinHandlers.codeTypeHandler, builtinHandlers.displayNameHandler, markOpen],
    resolver: new builtinResolvers.FindExportedDefinitionsResolver(),
    babelOptions: { babelrc: false, configFile: false },
  }
  const documentationsIn = (text: string, filename: string): (Documentation & { open?: boolean })[] => {
    try {
      return parse(text, { ...options, filename })
    } catch {
      return [] // no component in it, or no TypeScript
    }
  }
  return new Map(
    [...sources]
      .flatMap(({ text, path }) => documentationsIn(text, path))
      .map(({ displayName = '', props = {}, open = true }) => [
        displayName,
        { props: Object.entries(props).map(propSpec).filter(isForAuthors), open },
      ]),
  )
}

const isProperty = (member: NodePath) => member.isTSPropertySignature()

function basesOf(type: NodePath<babelTypes.TSInterfaceDeclaration>): NodePath[] {
  const bases = type.get('extends')
  return Array.isArray(bases) ? bases : []
}

const propSpec = ([name, { required = false, description = '', tsType }]: [string, PropDescriptor]): PropSpec => ({
  name,
  required,
  description,
  type: tsType ? propType(tsType) : { kind: 'unknown' },
})

/** What the site itself adds says `@internal` in its comment. */
const isForAuthors = ({ description }: PropSpec) => !/^@internal\b/m.test(description)

/** What the names that types go by stand for. */
const kinds: Record<string, Exclude<PropType['kind'], 'literal' | 'union'>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  Array: 'array',
  ReadonlyArray: 'array',
  tuple: 'array',
  object: 'object',
  Record: 'object',
  ReactNode: 'node',
  ReactReactNode: 'node',
}

function propType(type: Type): PropType {
  if (type.name === 'union' && 'elements' in type)
    return { kind: 'union', of: type.elements.filter(({ name }) => name !== 'undefined').map(propType) }
  if (type.name === 'literal' && 'value' in type) return literalType(type.value)
  if (type.name === 'signature' && 'type' in type) return { kind: type.type }
  return { kind: kinds[type.name] ?? 'unknown' }
}

/** Of the source of a literal: `'note'`, `300`, `true`. */
function literalType(source: string): PropType {
  const text = /^(['"])(.*)\1$/s.exec(source)?.[2]
  if (text !== undefined) return { kind: 'literal', value: text.replace(/\\(.)/gs, '$1') }
  if (source === 'true' || source === 'false') return { kind: 'literal', value: source === 'true' }
  return source && Number.isFinite(Number(source)) ? { kind: 'literal', value: Number(source) } : { kind: 'unknown' }
}
