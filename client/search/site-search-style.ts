/** How `<site-search>` looks, in a page and in a dialog. What it has no other word for, a page gives it: `--paper`, `--ink` … */
export const css = `
:host{display:block;font-family:var(--serif);color:var(--ink)}
[hidden]{display:none!important}
input{box-sizing:border-box;width:100%;margin:0;padding:.3em 0 .4em;border:0;border-bottom:1px solid var(--rule);border-radius:0;outline:2px solid transparent;outline-offset:-2px;font:inherit;font-size:clamp(1.5rem,1.2rem + 1.2vw,2rem);line-height:1.3;color:inherit;background:none;appearance:none;-webkit-appearance:none}
input:focus{border-bottom-color:var(--accent);box-shadow:0 1px var(--accent)}
input::placeholder{color:var(--muted);opacity:1}
input::-webkit-search-cancel-button{display:none}
form>div{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin-top:.9rem}
form>div:not(:has(>:not([hidden]))){display:none}
label,button,[role=status],[role=status]+p,.date{font:.9375rem/1.6 var(--sans);color:var(--muted)}
select{max-width:12rem;padding:.15rem .3rem;border:1px solid var(--rule);border-radius:.4rem;font:inherit;color:var(--ink);background:var(--paper)}
p,h2,h3,ol,ul{margin:0;padding:0}
ol,ul{list-style:none}
[role=status]{margin-top:.9rem}
[role=status]:empty{margin:0}
h2{font-size:1.3125rem;font-weight:600;line-height:1.25;letter-spacing:-.012em;text-wrap:balance}
h3{font-size:1.0625rem;font-weight:600;line-height:1.35}
a{color:inherit;text-decoration:none}
a:hover,button:hover{color:var(--accent)}
p a{text-decoration:underline var(--accent) 1px;text-underline-offset:.18em}
ol>li{margin-top:2rem}
ol>li>*+*{margin-top:.25rem}
ul>li{margin-top:.9rem;padding-inline-start:1.1rem;border-inline-start:1px solid var(--line)}
p{font-size:1.0625rem;line-height:1.5;color:var(--muted);overflow-wrap:anywhere}
mark{font-weight:600;color:var(--ink);background:none}
h2 mark,h3 mark{text-decoration:underline var(--accent) 1px;text-underline-offset:.18em}
button{margin:2rem 0 0;padding:.35rem .9rem;border:1px solid var(--rule);border-radius:.4rem;font-weight:500;background:none;cursor:pointer}
:is(a,button,select):focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
:dir(rtl){letter-spacing:0}
@media(forced-colors:active){mark{color:MarkText;background:Mark}}
@media print{form,button,[role=status]{display:none}}`
