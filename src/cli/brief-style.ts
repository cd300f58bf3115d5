import { fonts, tokens, type Tokens } from "../plot/index.js";

const colours = ({ page, ink, muted, law, gain, loss }: Tokens): string =>
  `--page:${page};--ink:${ink};--muted:${muted};--law:${law};--gain:${gain};--loss:${loss};`;

/** Rules of the brief as one file: the tokens of the house, a column of text, and one claim a page on paper. */
export const briefStyle = `:root{${colours(tokens.light)}--rule:#D9D5CB}
.dark{display:none}
@media screen and (prefers-color-scheme:dark){:root{${colours(tokens.dark)}--rule:#33383D}.dark{display:block}.light{display:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:19px/1.5 ${fonts.sentence}}
main{max-width:46rem;margin:0 auto;padding:24px 16px 64px}
section{padding:32px 0;border-top:1px solid var(--rule)}
section:first-child{border-top:0}
h1{font-size:32px;line-height:1.2;margin:0 0 16px}
h2{font-size:24px;line-height:1.25;margin:0 0 12px}
h3{font:600 16px/1.4 ${fonts.label};margin:24px 0 4px}
p{margin:0 0 16px;max-width:68ch}
a{color:var(--law)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--law);outline-offset:2px}
.muted{color:var(--muted);font-size:16px}
.verdict{font-family:${fonts.label}}
.holds{color:var(--gain)}
.does-not-hold{color:var(--loss)}
.cannot-be-said,.in-part{color:var(--law)}
.scroll{overflow-x:auto;margin:0 0 16px}
table{border-collapse:collapse;width:100%;font:14px/1.4 ${fonts.label};font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{color:var(--muted)}
@media screen{tbody th{min-width:9rem}}
.number{text-align:right;white-space:nowrap}
figure{margin:24px 0}
figcaption{font:16px/1.4 ${fonts.label};margin:0 0 8px}
figcaption .muted,details{font-size:14px}
figure svg{max-width:100%;height:auto;display:block}
details{font-family:${fonts.label};color:var(--muted)}
summary{cursor:pointer;min-height:24px}
.sources{font:14px/1.45 ${fonts.label};padding-left:20px;margin:0 0 16px}
pre{font:14px/1.5 ${fonts.code};overflow-x:auto;margin:0;padding:8px 0}
@page{size:A4;margin:10mm 12mm}
@media print{
body{background:none;font-size:9.5pt;line-height:1.3}
main{max-width:none;padding:0;zoom:.8}
section{break-before:page;padding:0;border:0}
section:first-child{break-before:auto}
h1{font-size:20pt}h2{font-size:13pt;margin-bottom:4pt}h3{font-size:7.5pt;margin:4pt 0 0}
p{max-width:none;margin-bottom:5pt}
.muted,figcaption,figcaption .muted{font-size:8pt}
table,.sources,pre,details,.numbers .muted{font-size:6.5pt;line-height:1.2}
.numbers .muted{margin-top:4pt}
th,td{padding:.7pt 4pt .7pt 0}
.wide .number{white-space:normal}
.range{white-space:nowrap}
.scroll{overflow:visible;margin-bottom:3pt}
figure{margin:5pt 0;break-inside:avoid}
figure svg{max-height:46mm;width:auto}
figcaption{margin-bottom:2pt}
details{display:none}
.sources{margin-bottom:3pt}
.numbers{columns:2;column-gap:7mm}
.group{break-inside:avoid}
a{color:inherit;text-decoration:none}
a[href^="http"]::after{content:" (" attr(href) ")";font-size:6pt;word-break:break-all}
pre{white-space:pre-wrap;padding:0}
}
`;
