import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { type Complaint, complain } from '../complain'
import type { ComponentSpec, PropSpec, PropType } from '../component-spec'
import { type StaticValue, staticValue } from '../static-value'
import { type Tag, type TagAttribute, tagsOf } from '../tags'

/**
 * Tells of components that are not given what they take: `<Callout knd="tip">`, `<Callout kind="tpi">`, `<Figure>` without
 * its `src`. A value that only running its expression would tell is trusted.
 *
 * @param specs what each component takes
 */
export function remarkComponentProps(specs: readonly ComponentSpec[]) {
  const byName = new Map(specs.map((spec) => [spec.name, spec]))
  return (tree: Root, file: VFile): void => {
    for (const tag of tagsOf(tree, file)) {
      const spec = tag.local ? undefined : byName.get(tag.name)
      if (!spec) continue
      for (const attribute of tag.attributes) {
        const prop = spec.props.find(({ name }) => name === attribute.name)
        const value = staticValue(attribute.value)
        if (prop && value && !accepts(prop.type, value, prop.required)) complain(file, attribute.valuePlace, wrongValue(spec, prop, value))
        else if (!prop && !spec.open && !ofReact.has(attribute.name)) complain(file, attribute.place, unknownProp(spec, attribute))
      }
      for (const prop of missing(spec, tag)) complain(file, tag.place, missingProp(spec, prop))
      if (tag.content && !spec.open && !spec.props.some(({ name }) => name === 'children'))
        complain(file, tag.content, {
          reason: `<${spec.name}> shows nothing of what stands between its tags`,
          fix: `End it with />, and write this below it`,
        })
    }
  }
}

/** What React takes for itself. */
const ofReact = new Set(['key', 'ref'])

const missing = ({ props }: ComponentSpec, { attributes, spread, content }: Tag): PropSpec[] =>
  spread
    ? []
    : props.filter(
        ({ name, required }) => required && !attributes.some((given) => given.name === name) && !(name === 'children' && content),
      )

function missingProp({ name: component }: ComponentSpec, { name, type, description }: PropSpec): Complaint {
  if (name === 'children')
    return { reason: `<${component}> is empty`, fix: `Write what it holds between <${component}> and </${component}>` }
  const what = description && ` (${firstSentence(description)})`
  return { reason: `<${component}> has no \`${name}\``, fix: `Add ${example(name, type)}${what}` }
}

/** The first sentence of a description, as it would go on within another. */
const firstSentence = (text: string) =>
  (/^.*?(?=[.;:](?:\s|$)|$)/.exec(text.replace(/\s+/g, ' '))?.[0] ?? '').replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())

/** Names that HTML has for what React calls otherwise. */
const htmlNames: Record<string, string> = { class: 'className', for: 'htmlFor' }

function unknownProp({ name: component, props }: ComponentSpec, { name }: TagAttribute): Complaint {
  const names = props.map((prop) => prop.name).filter((prop) => prop !== 'children')
  const meant = names.find((prop) => prop === htmlNames[name]) ?? nearest(name, names)
  const others = names.length ? `; there are: ${names.join(', ')}` : ''
  return { reason: `<${component}> has no prop \`${name}\``, fix: `${meant ? `Write ${meant}` : 'Remove it'}${others}` }
}

const alternatives = (type: PropType): PropType[] => (type.kind === 'union' ? type.of.flatMap(alternatives) : [type])

function accepts(type: PropType, value: StaticValue, required: boolean): boolean {
  if (value.kind === 'undefined') return !required
  return alternatives(type).some((one) => {
    if (one.kind === 'literal') return 'value' in value && value.value === one.value
    if (one.kind === 'node') return value.kind !== 'object' && value.kind !== 'function'
    return one.kind === 'unknown' || one.kind === value.kind
  })
}

/** What a kind of value is called. */
const called: Record<Exclude<PropType['kind'], 'literal' | 'union'> | StaticValue['kind'], string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  undefined: 'undefined',
  bigint: 'a big integer',
  array: 'a list',
  object: 'an object',
  function: 'a function',
  element: 'an element',
  node: 'something to show',
  unknown: 'anything',
}

function wrongValue({ name: component }: ComponentSpec, { name, type }: PropSpec, value: StaticValue): Complaint {
  const allowed = alternatives(type)
  const literals = allowed.flatMap((one) => (one.kind === 'literal' ? [one.value] : []))
  const given = 'value' in value ? JSON.stringify(value.value) : called[value.kind]
  if (literals.length === allowed.length && literals.length > 0) {
    const near = value.kind === 'string' ? nearest(value.value, literals.map(String)) : undefined
    const meant = literals.find((literal) => String(literal) === near)
    const list = literals.map((literal) => JSON.stringify(literal)).join(', ')
    return {
      reason: `\`${name}\` is ${given}, which is none of its values`,
      fix: meant === undefined ? `Write one of ${list}` : `Write ${written(name, meant)}; there are: ${list}`,
    }
  }
  const wanted = allowed
    .map((one) => (one.kind === 'literal' ? JSON.stringify(one.value) : one.kind === 'union' ? '' : called[one.kind]))
    .join(' or ')
  const what = value.kind === 'string' ? `the text ${given}` : value.kind === 'number' ? `the number ${given}` : given
  return { reason: `\`${name}\` is ${what}, but <${component}> takes ${wanted}`, fix: `Write ${corrected(name, allowed, value)}` }
}

/** An attribute as it would be written with a value. */
function written(name: string, value: string | number | boolean): string {
  if (value === true) return name
  return typeof value === 'string' && !value.includes('"') ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`
}

/** The attribute with the value that was meant, or with an example of a right one. */
function corrected(name: string, allowed: PropType[], value: StaticValue): string {
  const takes = (kind: PropType['kind']) => allowed.some((one) => one.kind === kind)
  if (value.kind === 'string' && takes('number') && value.value.trim() && Number.isFinite(Number(value.value)))
    return written(name, Number(value.value))
  if (value.kind === 'string' && takes('boolean') && /^(true|false)$/.test(value.value)) return written(name, value.value === 'true')
  if (value.kind === 'number' && takes('string')) return written(name, String(value.value))
  return example(name, allowed[0] ?? { kind: 'unknown' })
}

/** How an attribute of a type is written. */
function example(name: string, type: PropType): string {
  const [first = type] = alternatives(type)
  switch (first.kind) {
    case 'literal':
      return written(name, first.value)
    case 'boolean':
      return name
    case 'number':
      return `${name}={300}`
    case 'array':
      return `${name}={[…]}`
    case 'object':
      return `${name}={{ … }}`
    case 'string':
    case 'node':
      return `${name}="…"`
    default:
      return `${name}={…}`
  }
}
