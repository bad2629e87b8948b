import sharp from 'sharp'

const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY a "b">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100" viewBox="0 0 200 100">
  <style>.a { fill: url(#g); stroke: red } @media (min-width: 1px) { .b { fill: blue } } @import url(x.css);</style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1"/></linearGradient></defs>
  <a href="https://example.com"><rect class="a" width="10%" height="1e2" onclick="x()"/></a>
  <use xlink:href="#g"/><image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="/>
  <text x="1">&lt;a&#x41; <tspan>b</tspan><![CDATA[ c < d ]]></text><!-- e --><path d="M0 0h1v1z"/>
  <animate attributeName="x" values="1;2" dur="1s"/><script>1</script>
</svg>
`

/** A small picture of each format, and of what each can hold. */
export async function smallPictures(): Promise<{ extension: string; bytes: Buffer }[]> {
  const photograph = () =>
    sharp({ create: { width: 160, height: 12, channels: 3, background: '#963', noise: { type: 'gaussian', mean: 99, sigma: 9 } } })
  const glass = () => sharp({ create: { width: 20, height: 12, channels: 4, background: { r: 9, g: 90, b: 120, alpha: 0.5 } } })
  const film = sharp({ create: { width: 16, height: 48, channels: 3, background: '#396' } }).raw()
  const frames = await sharp(await film.toBuffer(), { raw: { width: 16, height: 48, channels: 3, pageHeight: 12 }, animated: true })
    .gif({ delay: [9, 9, 9, 9] })
    .toBuffer()
  const made: [extension: string, bytes: Promise<Buffer>][] = [
    ['png', photograph().png().toBuffer()],
    ['png', glass().png({ palette: true }).withMetadata().toBuffer()],
    [
      'jpg',
      photograph()
        .jpeg({ quality: 40 })
        .withExif({ IFD0: { Orientation: '6', Artist: 'me' } })
        .toBuffer(),
    ],
    ['jpg', photograph().toColourspace('cmyk').jpeg({ progressive: true }).toBuffer()],
    ['webp', photograph().webp({ quality: 20 }).toBuffer()],
    ['webp', sharp(frames, { animated: true }).webp().toBuffer()],
    ['gif', Promise.resolve(frames)],
    ['gif', glass().gif().toBuffer()],
    ['avif', glass().avif({ effort: 0 }).toBuffer()],
    ['svg', Promise.resolve(Buffer.from(drawing))],
  ]
  return Promise.all(made.map(async ([extension, bytes]) => ({ extension, bytes: await bytes })))
}
