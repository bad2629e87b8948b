import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkHtmlTags } from './remark-html-tags'

const component = "Make it a component: one file in components/mdx that begins with 'use client', and one line in its index.ts"
const frame = 'a page of this site holds no frames from elsewhere → Link to it instead: [its title](https://…)'
const ofThePage = 'this belongs to the page around a post, and not into it → Remove it; what the front matter says stands there'
const noText = 'the picture has no alternative text → Add alt="…", which says what it shows, or alt="" when it is mere decoration'

describe('remarkHtmlTags', () => {
  test.each([
    ['words', 'Words, *and* ![a picture](a.png).'],
    ['elements', '<div>\n<img src="a.png" alt="A" /> <img src="a.png" alt="" /><br></br>\n</div>'],
    ['attributes from elsewhere', '<img {...{ alt: "" }} />'],
    ['the title of a drawing', '<svg><title>Of it</title></svg>'],
    ['components of such names', '<Script /><Iframe /><Title>So</Title>'],
    ['custom elements', '<my-frame>so</my-frame>'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkHtmlTags])).toEqual([])
  })

  test.each([
    ['a script', 'Fine.\n\n<script src="a.js"></script>', `3:2 a post cannot hold scripts → ${component}`],
    [
      'a style sheet',
      '<style>{`p { color: red }`}</style>',
      '1:2 a post cannot hold style sheets → Give what it is about a class, and write its style in app/prose.css',
    ],
    ['a frame', '> <iframe src="https://example.com" title="So" />', `1:4 ${frame}`],
    ['an embedded object', 'A <embed src="a.swf" />', `1:4 ${frame}`],
    ['a title', '<title>So</title>', `1:2 ${ofThePage}`],
    ['a frame within an expression', '{[1].map((n) =>\n  <b key={n}><iframe /></b>)}', `2:15 ${frame}`],
    ['a line break that holds words', 'A <br>b *c*</br> d', '1:7 <br> holds nothing → Write <br />, and this behind it'],
    ['a picture that holds words', '<img alt="">\n\n  so\n</img>', '3:3 <img> holds nothing → Write <img />, and this behind it'],
    ['a picture without words', 'A <img src="a.png" />', `1:4 ${noText}`],
    ['a picture with a mere name', '<img src="a.png" alt />', `1:2 ${noText}`],
    ['a picture within an attribute', '<Callout title={<img src="a.png" />} />', `1:18 ${noText}`],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaintsOf(text, [remarkHtmlTags])).toEqual([complaint])
  })
})
