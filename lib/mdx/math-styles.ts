/**
 * What MathML made by Temml needs beyond a browser's own styles: from `temml/dist/Temml-Local.css`, without its font and
 * without what serves formulas that this site does not allow or that browsers know by now.
 */
export const mathStyles = `
math{font-family:"STIX Two Math","Cambria Math","Latin Modern Math","Libertinus Math","Noto Sans Math","DejaVu Math TeX Gyre",math}
.scroll>math{margin-block:.25em}
mfrac>:nth-child(2),msqrt,mover>:first-child{math-shift:compact}
mtable.tml-jot>mtr>mtd{padding-block:.7ex}
mtable.tml-small mtd{padding-block:.35ex}
.tml-right{text-align:right}
.tml-left{text-align:left}
.tml-shift-left{margin-left:-200%}
.menclose,.tml-cancelto{display:inline-block;padding:.5ex 0}
.menclose{position:relative}
.tml-cancelto{position:absolute;top:0;left:0;background-color:currentColor;mask:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><defs><marker id='a' markerHeight='5' markerUnits='strokeWidth' markerWidth='7' orient='auto' refX='7' refY='2.5'><path d='m0 0 7 2.5L0 5z'/></marker></defs><line x2='100%25' y1='100%25' stroke='black' stroke-width='.06em' marker-end='url(%23a)' vector-effect='non-scaling-stroke'/></svg>") 0 0/100% 100% no-repeat}
.tml-cancel,.tml-cancelto,.phasor-angle{print-color-adjust:exact}
@media(forced-colors:active){.tml-cancel,.tml-cancelto,.phasor-angle{forced-color-adjust:none;background-color:CanvasText}}
body{counter-reset:tml-eqn}
.tml-eqn::before{counter-increment:tml-eqn;content:"(" counter(tml-eqn) ")"}
@supports(-moz-appearance:none){
mtd,mtable.tml-small mtd{padding-block:0}
mtable.tml-jot>mtr>mtd{padding-block:.2ex}
.tml-vec{transform:scale(.75)}
.ff-narrow{width:0}
.ff-nudge-left{margin-left:-.2em}
.ff-squash mtd{display:block;height:0}
}
@supports(not (-moz-appearance:none)){
.tml-sml-pad{padding-left:.05em}
.tml-med-pad{padding-left:.1em}
.tml-lrg-pad{padding-left:.15em}
}
@supports(-webkit-backdrop-filter:blur(1px)){
.wbk-acc{transform:translate(0,.431em)}
.wbk-sml{transform:translate(.07em,0)}
.wbk-sml-acc{transform:translate(.07em,.431em)}
.wbk-sml-vec{transform:scale(.75) translate(.07em,0)}
.wbk-med{transform:translate(.14em,0)}
.wbk-med-acc{transform:translate(.14em,.431em)}
.wbk-med-vec{transform:scale(.75) translate(.14em,0)}
.wbk-lrg{transform:translate(.21em,0)}
.wbk-lrg-acc{transform:translate(.21em,.431em)}
.wbk-lrg-vec{transform:scale(.75) translate(.21em,0)}
}
@supports(not (-webkit-backdrop-filter:blur(1px))) and (not (-moz-appearance:none)){
.chr-sml{transform:translate(.07em,0)}
.chr-sml-vec{transform:scale(.75) translate(.07em,0)}
.chr-med{transform:translate(.14em,0)}
.chr-med-vec{transform:scale(.75) translate(.14em,0)}
.chr-lrg{transform:translate(.21em,0)}
.chr-lrg-vec{transform:scale(.75) translate(.21em,0)}
.tml-shift-left{margin-left:-100%}
.tml-right{text-align:-webkit-right}
.tml-left{text-align:-webkit-left}
menclose{position:relative;padding:.5ex 0}
.tml-overline{padding:.1em 0 0;border-top:.065em solid}
.tml-underline{padding:0 0 .1em;border-bottom:.065em solid}
.tml-fbox{padding:3pt;border:1px solid}
.tml-cancel{display:inline-block;position:absolute;left:.5px;bottom:0;width:100%;height:100%;background-color:currentColor}
.upstrike{clip-path:polygon(.05em 100%,0 calc(100% - .05em),calc(100% - .05em) 0,100% .05em)}
.downstrike{clip-path:polygon(0 .05em,.05em 0,100% calc(100% - .05em),calc(100% - .05em) 100%)}
.sout{clip-path:polygon(0 calc(55% + .0333em),0 calc(55% - .0333em),100% calc(55% - .0333em),100% calc(55% + .0333em))}
.tml-xcancel{clip-path:polygon(.05em 0,0 .05em,calc(50% - .05em) 50%,0 calc(100% - .05em),.05em 100%,50% calc(50% + .05em),calc(100% - .05em) 100%,100% calc(100% - .05em),calc(50% + .05em) 50%,100% .05em,calc(100% - .05em) 0,50% calc(50% - .05em))}
.longdiv-top{border-top:.067em solid;padding:.1em .2em .2em .433em}
.longdiv-arc{position:absolute;top:0;bottom:.1em;left:-.4em;width:.7em;border:.067em solid;transform:translateY(-.067em);border-radius:70%;clip-path:inset(0 0 0 .4em)}
.phasor-bottom{border-bottom:.067em solid;padding:.2em .2em .1em .6em}
.phasor-angle{display:inline-block;position:absolute;left:.5px;bottom:-.04em;height:100%;aspect-ratio:.5;background-color:currentColor;clip-path:polygon(.05em 100%,0 calc(100% - .05em),calc(100% - .05em) 0,100% .05em)}
.circle-pad{padding:.267em}
.textcircle{position:absolute;inset:0;border:.067em solid;border-radius:50%}
.actuarial{padding:.03889em .03889em 0;border:solid;border-width:.08em .08em 0 0;margin-right:.03889em}
.tml-tilde-2{transform:scale(2,1.1)}
.tml-tilde-3{transform:scale(3,1.1)}
.tml-tilde-4{transform:scale(4,1.1)}
.tml-hat-1{transform:scale(1.9,1)}
.tml-hat-2{transform:scale(3.9,1)}
.tml-hat-3{transform:scale(5.8,1)}
.tml-hat-4{transform:scale(7.8,1)}
}`
