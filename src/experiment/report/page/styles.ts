import { fontFamily } from "../drawing/svg-text.ts";

/** The look of the page: values of the design. Pictures are drawn twice, for wide and narrow windows, and never scaled far. */
export const styles = `
:root {
  --paper: #fbfaf6; --surface: #fff; --sunken: #f3f0e8; --ink: #1f1c17; --ink-2: #544e45; --ink-3: #6f675b; --rule: #ddd7ca;
  --edge: #8c8374; --accent: #0b5394; --mark: #f0ebde; --series-b-soft: #d9ebe9;
  --text: ${fontFamily};
  --voice: "Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Charter, Georgia, serif;
  --code: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1.125rem/1.5 var(--text); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
main, header, footer { max-width: 960px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 30px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; color: var(--ink-2); font-size: 1rem; }
header .brand { display: inline-flex; align-items: center; gap: 10px; font: 600 1.5rem/1 var(--voice); letter-spacing: -.02em; color: var(--ink); }
header .made { margin-left: auto; text-align: right; }
h1, h2, h3 { font-family: var(--voice); font-weight: 500; letter-spacing: -.012em; text-wrap: balance; margin: 0; }
h1 { font-size: 2.5rem; line-height: 1.14; margin-top: 18px; max-width: 20em; }
h2 { font-size: 1.625rem; line-height: 1.25; margin: 44px 0 8px; }
h3 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 6px; max-width: 34em; }
p { margin: 0 0 8px; max-width: 44em; }
.answer { font-size: 1.3125rem; margin-top: 14px; max-width: 40em; }
strong { font-weight: 650; }
.facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 16px; margin: 22px 0 0; padding: 10px 0 12px; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--rule); }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; min-width: 0; }
.facts dd { margin: 0; font: 500 1.75rem/1.2 var(--voice); }
.facts dt { font-size: 1rem; line-height: 1.35; color: var(--ink-2); }
.figures { display: grid; gap: 60px; margin-top: 44px; }
figure { margin: 0; min-width: 0; }
figure h2 { margin-top: 0; }
figure .plot { margin: 14px 0 10px; }
figure svg { display: block; max-width: 100%; height: auto; font-variant-numeric: tabular-nums lining-nums; }
.narrow { display: none; }
.note, figcaption .reading, .warnings, table, .actions { font-size: 1rem; }
.note, .reading { color: var(--ink-2); }
.reading { line-height: 1.4; }
.warnings { list-style: none; margin: 10px 0 0; padding: 8px 12px 8px 14px; border-left: 4px solid var(--edge); background: var(--sunken); max-width: 48em; }
.warnings li + li { margin-top: 6px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
.actions[hidden] { display: none; }
button { font: 600 1rem/1 var(--text); min-height: 40px; padding: 0 14px; border: 1.5px solid var(--edge); border-radius: 8px; background: var(--surface); color: var(--ink); cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
details { margin-top: 10px; }
summary { cursor: pointer; color: var(--accent); font-weight: 600; font-size: 1rem; padding: 6px 0; }
.scroll { overflow-x: auto; max-height: 32rem; overflow-y: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums lining-nums; line-height: 1.35; }
caption { text-align: left; color: var(--ink-2); padding-bottom: 6px; }
th { text-align: left; vertical-align: bottom; font-weight: 600; color: var(--ink-2); padding: 6px 10px 6px 0; border-bottom: 1.5px solid var(--edge); }
td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th.n, td.n { text-align: right; }
.claims { list-style: none; margin: 12px 0 0; padding: 0; border-top: 1px solid var(--rule); }
.claims li { padding: 10px 0 8px; border-bottom: 1px solid var(--rule); }
.claims p { margin: 0; max-width: 52em; }
.claims .v { font-weight: 650; }
pre { font: .875rem/1.5 var(--code); background: var(--sunken); border-radius: 8px; padding: 14px 18px; margin: 8px 0; overflow: auto; max-height: 40rem; }
code { font: .9em var(--code); }
p code { overflow-wrap: anywhere; }
a { color: var(--accent); }
.says { position: fixed; left: 16px; bottom: 16px; padding: 10px 16px; border-radius: 8px; background: var(--ink); color: var(--paper); font-size: 1rem; }
.says:empty { display: none; }
footer { margin-top: 56px; padding-bottom: 60px; color: var(--ink-2); font-size: 1rem; }
@media (max-width: 760px) {
  .wide { display: none; }
  .narrow { display: block; }
  .facts { grid-template-columns: repeat(2, 1fr); gap: 12px 16px; }
}
@media (max-width: 640px) {
  main, header, footer { padding-left: 20px; padding-right: 20px; }
  header .made { margin-left: 0; text-align: left; width: 100%; }
  h1 { font-size: 1.875rem; }
  h2 { font-size: 1.5rem; }
  .answer { font-size: 1.1875rem; }
  button { flex: 1 1 auto; min-height: 44px; }
}
@media (max-width: 350px) {
  main, header, footer { padding-left: 14px; padding-right: 14px; }
}
@media print {
  @page { margin: 16mm 14mm; }
  html { background: #fff; font-size: 13px; }
  main, header, footer { max-width: none; padding: 0; }
  .wide { display: block; }
  .narrow, .actions, .says { display: none !important; }
  .facts { grid-template-columns: repeat(4, 1fr); }
  figure, .warnings, pre { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .scroll, pre { max-height: none; overflow: visible; }
  pre { white-space: pre-wrap; }
}
`;
