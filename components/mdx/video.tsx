interface Props {
  /** The file beside the post, or its address. */
  src: string
  /** Width of the film itself, in pixels: keeps its place on the page before it has arrived. */
  width: number
  /** Height of the film itself, in pixels. */
  height: number
  /** What it shows, in a few words; they stand below it. */
  label: string
  /** A picture to stand there until it is played; without one, the film's first. */
  poster?: string
  /** The file of its captions, in the language of the film (WebVTT). */
  captions?: string
  /** Begins again at its end. */
  loop?: boolean
  /** Is played without its sound, unless the reader turns that on. */
  muted?: boolean
}

/** A film, to be played by the browser itself, and never by itself. */
export function Video({ src, width, height, label, poster, captions, loop, muted }: Props) {
  return (
    <figure>
      <video
        src={src}
        width={width}
        height={height}
        poster={poster}
        preload={poster ? 'none' : 'metadata'}
        controls
        playsInline
        loop={loop}
        muted={muted}
        aria-label={label}
      >
        {captions && <track kind="captions" src={captions} label="Captions" />}
        <a href={src}>Open the video</a>
      </video>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
