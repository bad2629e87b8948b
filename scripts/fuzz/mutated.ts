import fc from 'fast-check'

/** A change of some bytes: other ones, none, the same again, or something in between. */
interface Change {
  /** Where, as a share of the length. */
  at: number
  kind: 'flip' | 'set' | 'remove' | 'repeat' | 'insert' | 'write' | 'cut'
  size: number
  value: number
  text: string
}

/** What means something in a text such as a drawing. */
const texts = [
  '<',
  '>',
  '</svg>',
  '<svg>',
  '"',
  '&#0;',
  '&lt;',
  '&a;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x ?>',
  'xmlns:a="b"',
  ' id="g"',
  'NaN',
  '-',
  '1e999',
]

// Of whole numbers, since most fractions there are lie near zero.
const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000)

const change: fc.Arbitrary<Change> = fc.record({
  // More often near the beginning, where it is said what follows.
  at: fc.oneof(
    share,
    share.map((at) => at / 10),
  ),
  kind: fc.constantFrom('flip', 'flip', 'flip', 'set', 'set', 'remove', 'repeat', 'insert', 'write', 'write', 'cut'),
  size: fc.integer({ min: 1, max: 16 }),
  value: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)),
  text: fc.constantFrom(...texts),
})

function changed(bytes: Buffer, { at, kind, size, value, text }: Change): Buffer {
  const from = Math.min(bytes.length, Math.floor(at * bytes.length))
  const [before, piece, after] = [bytes.subarray(0, from), bytes.subarray(from, from + size), bytes.subarray(from + size)]
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, piece.map((byte, i) => (i ? byte : byte ^ (1 << (value % 8)))), after])
    case 'set':
      return Buffer.concat([before, piece.map((byte, i) => (i < 2 ? value : byte)), after])
    case 'remove':
      return Buffer.concat([before, after])
    case 'repeat':
      return Buffer.concat([before, piece, piece, after])
    case 'insert':
      return Buffer.concat([before, Buffer.alloc(size, value), piece, after])
    case 'write':
      return Buffer.concat([before, Buffer.from(text), piece, after])
    case 'cut':
      return before
  }
}

/** Bytes that were once right, after a few changes. */
export const mutated = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => changes.reduce(changed, bytes))
