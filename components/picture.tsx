import type { ComponentProps } from 'react'
import type { PictureData } from '@/lib/pictures/picture-data'

interface Props extends ComponentProps<'img'> {
  /** What is known of a picture that is published with the page. The site adds it. */
  picture?: PictureData | undefined
}

/** What limits the width of the text, as `app/base.css` has it: the measure, and the page without its margins. */
const limits = '35*clamp(1.0625rem,1rem + .3vw,1.1875rem),100vw - 2*clamp(1.5rem,4.5vw,4rem)'

/**
 * A picture, in the sizes and formats that browsers choose from. It has its place, and its colours, before it has arrived.
 * One from another site is shown as it is.
 */
export function Picture({ picture, alt, ...props }: Props) {
  // biome-ignore lint/performance/noImgElement: the sizes and formats are made by lib/pictures
  if (!picture) return <img alt={alt} loading="lazy" decoding="async" {...props} />
  const { src, width, height, sources, colours, first } = picture
  const shownWidth = Number(props.width) || width
  const image = (
    // biome-ignore lint/performance/noImgElement: the sizes and formats are made by lib/pictures
    <img
      alt={alt}
      {...props}
      src={src}
      width={shownWidth}
      height={props.height ?? Math.round((shownWidth * height) / width)}
      decoding="async"
      {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  )
  const sizes = `min(${shownWidth}px,${limits})`
  const choice = sources.length ? (
    <picture>
      {sources.map((source) => (
        <source key={source.srcSet} {...source} sizes={sizes} />
      ))}
      {image}
    </picture>
  ) : (
    image
  )
  if (!colours) return choice
  return (
    <span className="picture">
      <Placeholder colours={colours} />
      {choice}
    </span>
  )
}

/** Four quarters, which the style sheet blurs into one another. */
const Placeholder = ({ colours }: { colours: string[] }) => (
  <svg viewBox="0 0 2 2" preserveAspectRatio="none" aria-hidden="true">
    {colours.map((colour, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a quarter is its place
      <path key={i} fill={colour} d={`M${i % 2} ${i >> 1}h1v1H${i % 2}`} />
    ))}
  </svg>
)
