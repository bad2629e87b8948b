interface Props {
  /** The file beside the post, or its address. */
  src: string
  /** What is to be heard, in a few words; they stand below it. */
  label: string
}

/** A recording, to be played by the browser itself, and never by itself. */
export function Audio({ src, label }: Props) {
  return (
    <figure>
      {/* biome-ignore lint/a11y/useMediaCaption: a recording has no picture to show captions on */}
      <audio src={src} preload="metadata" controls aria-label={label}>
        <a href={src}>Open the recording</a>
      </audio>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
