import { describe, expect, it } from 'vitest'
import { UnexpectedExport } from './expectation'
import { importedModules, withProperties } from './flight'

const read = (payload: string | Buffer) => [...importedModules(Buffer.from(payload), 'about.txt')]
/** A sized row, as React writes it: the length in bytes, in hexadecimal digits, and no line break after the bytes. */
const sizedRow = (tag: string, bytes: string | Buffer) =>
  Buffer.concat([Buffer.from(`2:${tag}${Buffer.byteLength(bytes).toString(16)},`), Buffer.from(bytes)])

describe('importedModules', () => {
  it('names the modules of import rows, whether their ids are numbers or strings, once each', () => {
    const payload = [
      '1:"$Sreact.fragment"',
      'b:"/_next/static/chunks/3qfy96eoyh-ek.js"',
      'c:I[68027,["$b"],"default",1]',
      '11:I["[project]/components/counter.tsx",["$b"],"Counter"]',
      '12:I[68027,["$b"],"*"]',
      '',
    ].join('\n')
    expect(read(payload)).toEqual(['68027', '[project]/components/counter.tsx'])
  })

  it('finds none where rows only hint, only hold data, have no tag, or end a stream', () => {
    expect(read(':HC["/",""]\n:HL["/a.css","style"]\n0:{"P":null,"b":"I[1]"}\n7:X\n7:C\n8:[["I[2]"]]\n9:null\n')).toEqual([])
  })

  it('takes a sized text row as one, though its lines look like imports', () => {
    const text = 'a post about Flight:\ne:I[666,[],"default"]\nf:I[667,[],"default"]\n'
    expect(read(Buffer.concat([sizedRow('T', text), Buffer.from('e:I[1,[],"default"]\n')]))).toEqual(['1'])
  })

  it('counts the bytes of a sized row, not its characters', () => {
    const text = 'naïve — 日本語 🎈\ne:I[666,[],""]\n'
    expect(read(Buffer.concat([sizedRow('T', text), Buffer.from('e:I[1,[],"default"]\n')]))).toEqual(['1'])
  })

  it.each([...'AOobUSsLlGgMmV'])('skips the bytes of a binary row %s', (tag) => {
    const bytes = Buffer.from([0xff, 0x0a, 0x3a, 0x49, 0x0a, 0x00])
    expect(read(Buffer.concat([sizedRow(tag, bytes), Buffer.from('e:I[1,[],"default"]\n')]))).toEqual(['1'])
  })

  it('reads an empty sized row', () => {
    expect(read('2:T0,e:I[1,[],"default"]\n')).toEqual(['1'])
  })

  it.each([
    ['is empty', '', 'the payload is empty'],
    ['is not Flight', '<!DOCTYPE html><p>a: b</p>', 'has no id'],
    ['has no colon', '1', 'has no id'],
    ['stops after a colon', '1:', 'cut short'],
    ['stops within a line', '1:"a"\ne:I[68027,["$b"]', 'cut short'],
    ['stops within a sized row', '2:T20,short', 'cut short'],
    ['stops within a length', '2:T20', 'has no length'],
    ['has a length that is no number', '2:Tzz,text\n', 'has no length'],
    ['imports nothing', 'e:I{}\n', 'names no module'],
    ['imports null', 'e:I[null,[]]\n', 'names no module'],
    ['imports what is not JSON', 'e:I[68027,\n', 'names no module'],
  ])('names the file when the payload %s', (_, payload, problem) => {
    expect(() => read(payload)).toThrow(UnexpectedExport)
    expect(() => read(payload)).toThrow(new RegExp(`^about\\.txt: .*${problem}`))
  })
})

describe('withProperties', () => {
  const change = (name: string, value: string) => (/^(?:href|imageSrcSet)$/.test(name) ? `/notes${value}` : value)
  const changed = (payload: string | Buffer) => withProperties(Buffer.from(payload), 'about.txt', change).toString()

  it('changes texts of elements, wherever those are', () => {
    expect(
      changed(
        '0:{"f":[["$","a",null,{"href":"/a","title":"/b","tabIndex":0,"children":["$","b","key",{"children":["$","a",null,{"href":"/c"},null]}]}]]}\n' +
          'a:["$","link","0",{"rel":"icon","href":"/icon.svg"}]\n',
      ),
    ).toBe(
      '0:{"f":[["$","a",null,{"href":"/notes/a","title":"/b","tabIndex":0,"children":["$","b","key",{"children":["$","a",null,{"href":"/notes/c"},null]}]}]]}\n' +
        'a:["$","link","0",{"rel":"icon","href":"/notes/icon.svg"}]\n',
    )
  })

  it('changes what is to be loaded ahead', () => {
    expect(changed(':HL["/a.png","image",{"imageSrcSet":"/b.png 2x","imageSizes":"9px"}]\n:HC["/",""]\n:HX"/a.js"\n')).toBe(
      ':HL["/notes/a.png","image",{"imageSrcSet":"/notes/b.png 2x","imageSizes":"9px"}]\n:HC["/notes/",""]\n:HX"/notes/a.js"\n',
    )
  })

  it('leaves what components are given, and whatever only looks like an element', () => {
    const payload =
      '0:["$","$L1",null,{"href":"/a"}]\n1:I[68027,["$b"],"default",1]\n2:["$$","a",null,{"href":"/a"}]\n3:"[\\"$\\",\\"a\\",null,{\\"href\\":\\"/a\\"}]"\n4:["$","a",null,null]\n7:X\n9:null\n'
    expect(changed(payload)).toBe(payload)
  })

  it('leaves texts with a length as they are', () => {
    const text = sizedRow('T', 'naïve:\n3:["$","a",null,{"href":"/a"}]\n')
    expect(changed(Buffer.concat([text, Buffer.from('3:["$","a",null,{"href":"/é"}]\n')]))).toBe(
      `${text}3:["$","a",null,{"href":"/notes/é"}]\n`,
    )
  })

  it('says which file is not as expected', () => {
    expect(() => changed('no rows')).toThrow(UnexpectedExport)
  })
})
