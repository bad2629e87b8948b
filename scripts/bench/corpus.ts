import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** Mulberry32: the same numbers from the same seed, in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const vocabulary =
  'the a of to and in that it is was for on with as we they this from by not but what when which one all would there their more about other into could time only some then people than work team plan reason choice review change risk role product company level project future trade-off decision evidence quiet careful early late small large often never perhaps instead because although while after before between without'.split(
    ' ',
  )

/** How many pictures there are, and how many posts there are for one that shows a picture: what encoding costs is known, and kept. */
const [pictures, postsForOne] = [8, 25]

/**
 * Writes a body of writing to measure with: always the same for the same numbers, about 1,650 words a post, with headings,
 * lists, links between posts, a table, code, notes, tags and series, and some pictures.
 *
 * @param dir the content folder to make; what stood there is removed
 * @param posts how many
 * @param days over how many they are spread
 */
export async function writeCorpus(dir: string, posts: number, days = 9000): Promise<void> {
  rmSync(dir, { recursive: true, force: true })
  for (const folder of ['posts', 'pictures']) mkdirSync(join(dir, folder), { recursive: true })
  for (let n = 0; n < pictures; n++) await writePicture(join(dir, 'pictures', `${n}.jpg`), n)
  for (let n = 0; n < posts; n++) writeFileSync(join(dir, 'posts', `post-${n}.mdx`), writePost(n, posts, days))
}

/** A picture of coloured tiles. */
async function writePicture(path: string, n: number): Promise<void> {
  const random = randomFrom(n + 1)
  const [width, height] = [24, 16]
  const tiles = Buffer.from(Array.from({ length: width * height * 3 }, () => Math.floor(random() * 256)))
  await sharp(tiles, { raw: { width, height, channels: 3 } })
    .resize(width * 50, height * 50)
    .jpeg()
    .toFile(path)
}

/** What a post is about: three of four are about work, a few about the same thing, some in other scripts. One of eight is in a series. */
function groupsOf(n: number): string {
  const tags = [...(n % 4 ? ['work'] : []), `subject ${n % 97}`, ...(n % 50 ? [] : ['Café', '日本'])]
  const series = n % 8 ? '' : `\nseries: Story ${Math.floor(n / 80)}\npart: ${((n / 8) % 10) + 1}`
  return `tags: [${tags.join(', ')}]${series}`
}

function writePost(n: number, posts: number, days: number): string {
  const random = randomFrom(n + 1)
  const below = (limit: number) => Math.floor(random() * limit)
  let last = -1
  /** Any word but the one before. */
  const word = () => {
    last = (last + 1 + below(vocabulary.length - 1)) % vocabulary.length
    return vocabulary[last]
  }
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const sentence = (count: number) => {
    const text = words(count)
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 5 }, () => sentence(12 + below(10))).join(' ')
  const day = new Date(Date.UTC(2000, 0, 1 + Math.floor((n * days) / posts))).toISOString().slice(0, 10)
  const section = (k: number) =>
    [
      `# ${sentence(5).slice(0, -1)}`,
      paragraph(),
      `${paragraph()} See [an earlier decision](/blog/post-${below(posts)}).[^${k}]`,
      k % 2 ? `- ${sentence(9)}\n- **${words(2)}**: ${sentence(12)}\n- ${sentence(8)}` : `## ${words(4)}\n\n${paragraph()}`,
      `[^${k}]: ${sentence(14)}`,
    ].join('\n\n')
  return [
    `---\ntitle: ${sentence(6).slice(0, -1)} ${n}\ndescription: ${sentence(14).slice(0, -1)}\ndate: ${day}\npublished: true\n${groupsOf(n)}\n---`,
    ...Array.from({ length: 6 }, (_, k) => section(k)),
    '```ts\nexport function decide(options: string[]): string {\n  // the first that holds\n  return options.find((option) => option.length > 3) ?? "wait"\n}\n```',
    `| choice | cost | gain |\n| --- | --- | --- |\n| ${words(2)} | ${below(99)} | ${below(99)} |\n| ${words(2)} | ${below(99)} | ${below(99)} |`,
    `<Callout>\n**In short**: ${sentence(15)}\n</Callout>`,
    ...(n % postsForOne ? [] : [`![${sentence(6)}](../pictures/${(n / postsForOne) % pictures}.jpg "${sentence(5)}")`]),
    '',
  ].join('\n\n')
}
