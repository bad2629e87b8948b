const words = (text: string) => text.trim().split(/\s+/)

/** Elements of HTML, by the living standard. */
const html = words(`
  a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data
  datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup
  hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option
  output p picture pre progress q rp rt ruby s samp script search section select selectedcontent slot small source span strong style
  sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr
`)

/** Elements of SVG 2. */
const svg = words(`
  animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  filter foreignObject g image line linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient rect set
  stop switch symbol text textPath tspan use view
`)

/** Elements of MathML Core. */
const mathMl = words(`
  annotation maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub
  msubsup msup mtable mtd mtext mtr munder munderover semantics
`)

/** Every element a page can hold, as JSX writes it; those with a hyphen besides are custom elements. */
export const elementNames: ReadonlySet<string> = new Set([...html, ...svg, ...mathMl])

/** Elements that hold nothing. */
export const voidElements: ReadonlySet<string> = new Set(words('area base br col embed hr img input link meta source track wbr'))
