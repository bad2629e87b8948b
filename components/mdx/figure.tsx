import type { ReactNode } from 'react'
import { Picture } from '@/components/picture'
import type { PictureData } from '@/lib/pictures/picture-data'

interface Props {
  /** The file beside the post, or its address. */
  src: string
  /** What the picture shows, for those who do not see it; `""` where the caption says it all. */
  alt: string
  /** Plain words below it. */
  caption?: string | undefined
  /** Words below it in place of a plain caption: links, emphasis and the like. */
  children?: ReactNode
  /**
   * What is known of the picture. The site adds it.
   *
   * @internal
   */
  picture?: PictureData | undefined
}

/** A picture that stands by itself, with words below it. */
export function Figure({ src, alt, caption, children = caption, picture }: Props) {
  return (
    <figure>
      <Picture src={src} alt={alt} picture={picture} />
      {children && <figcaption>{children}</figcaption>}
    </figure>
  )
}
