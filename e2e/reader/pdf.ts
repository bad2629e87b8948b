import { PDFiumLibrary, type PDFiumPage, type PDFiumPageRenderOptions } from '@hyzyla/pdfium'
import sharp from 'sharp'

/**
 * Reads a PDF, page by page.
 *
 * @param read what is wanted of a page
 * @returns that of each page, in order
 */
async function pagesOf<Wanted>(pdf: Buffer, read: (page: PDFiumPage) => Wanted | Promise<Wanted>): Promise<Wanted[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const wanted: Wanted[] = []
  for (const page of document.pages()) wanted.push(await read(page))
  document.destroy()
  library.destroy()
  return wanted
}

/** The words of each page. */
export const wordsOf = (pdf: Buffer): Promise<string[]> => pagesOf(pdf, (page) => page.getText())

/** Each page as a PNG, as large as a screen of 96 dots an inch would show it. */
export const picturesOf = (pdf: Buffer): Promise<Buffer[]> =>
  pagesOf(pdf, async (page) => {
    const toPng = ({ data, width, height }: PDFiumPageRenderOptions) =>
      sharp(data, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer()
    const { data } = await page.render({ scale: 96 / 72, render: toPng })
    return Buffer.from(data)
  })
