/** The look of the page on a screen and on two sheets of A4. A fold that is closed is not printed. */
export const style = `
@page { size: A4; margin: 12mm }
:root { color-scheme: light; --ink: #1a1d21; --paper: #fff; --rule: #c9ced6; --good: #0b6b3a; --bad: #a3241b; --faint: #5a6270; --line: #e3e6ea; --strong: #8a93a0; --soft: #444c58; --all: #14509c; --part: #3567a8; --band: #7fb3a5; --net: #00614a; --cash: #9a6200 }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --ink: #e6e8eb; --paper: #16181b; --rule: #444b55; --good: #5fc78f; --bad: #ef8279; --faint: #a0a8b4; --line: #2b3037; --strong: #7a8390; --soft: #c0c6cf; --all: #7fb2f0; --part: #6f9fdc; --band: #57a690; --net: #3ccba0; --cash: #e6b03c } }
* { box-sizing: border-box }
body { font: 10pt/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 186mm; margin: 8mm auto; padding: 0 4mm }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 1mm }
h2 { font-size: 11pt; margin: 5mm 0 1mm; border-bottom: .3mm solid var(--rule); break-after: avoid }
p, ul, ol, figure { margin: 1mm 0 }
ul, ol { padding-left: 5mm }
.answer { font-size: 13pt; font-weight: 600 }
.good { color: var(--good) } .bad { color: var(--bad) } .faint { color: var(--faint); font-size: 8.5pt }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: .4mm 1.5mm; border-bottom: .15mm solid var(--line) }
th { font-weight: 600 } .right { text-align: right; white-space: nowrap }
tr.strong th, tr.strong td { font-weight: 600; border-top: .3mm solid var(--strong) }
tbody th { font-weight: 400 } .in th { padding-left: 5mm }
.facts th { font-weight: 600; white-space: nowrap } .facts th:first-child { width: 36mm } .facts .right { width: 20mm; font-weight: 600 }
.statement { font-size: 9pt } .statement tbody th { width: 40% } .inputs { font-size: 8pt }
.fold pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt }
summary { cursor: pointer } details > p, details > ul { font-weight: 400; color: var(--soft); font-size: 8.5pt; overflow-wrap: anywhere }
.fold > summary { font-weight: 600; margin: 2mm 0 }
a { color: var(--all) } li, td, p { overflow-wrap: anywhere }
svg.bar { width: 100%; height: 3mm; min-width: 30mm } svg.flow { width: 100%; height: auto }
.part { fill: var(--part) } .rest { fill: var(--line) } rect.zero { fill: var(--ink) }
.band { fill: var(--band); fill-opacity: .35 } .grid { stroke: var(--line) } path.zero { stroke: var(--strong) } .guide { fill: none; stroke: var(--ink); stroke-dasharray: 4 3 }
.line { fill: none; stroke: var(--net); stroke-width: 2.5; stroke-linejoin: round } .line.cash { stroke: var(--cash); stroke-dasharray: 7 4 } .point { fill: var(--net); stroke: var(--paper); stroke-width: 1.5 }
text { font-size: 11px; fill: var(--soft) } .amount { text-anchor: end; dominant-baseline: middle } .month { text-anchor: middle } .early { text-anchor: start } .late { text-anchor: end }
.key::before { content: ""; display: inline-block; width: 6mm; height: 1mm; margin-right: 1.5mm; vertical-align: middle }
.key { margin-right: 5mm; font-size: 8.5pt } .key.net::before { background: var(--net) } .key.cash::before { background: var(--cash) } .key.band::before { background: var(--band); opacity: .35; height: 3mm }
dt { font-weight: 600; margin-top: 1.5mm } dd { margin: 0 0 0 5mm }
.wide { overflow-x: auto } .deciders tbody th { width: 34% } .deciders tr:first-child th { white-space: nowrap }
@media screen and (max-width: 620px) {
  .facts, .facts tbody, .deciders, .deciders tbody { display: block }
  .facts tr { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; border-bottom: .15mm solid var(--line) }
  .facts th, .facts td, .deciders th, .deciders td { border: 0; width: auto } .facts th { white-space: normal } .facts th:first-child { width: auto }
  .facts tr > :last-child { grid-column: 1 / -1; color: var(--soft); padding-top: 0 } .facts tr > :empty:last-child { display: none }
  .deciders thead { display: none } .deciders tr, .deciders th, .deciders td { display: block } .deciders tr { border-bottom: .15mm solid var(--line) }
  .deciders tbody th { font-weight: 600; width: auto } .deciders td { display: inline-block; padding: 0 1.5mm .4mm }
  .deciders td:nth-child(3)::before { content: "range " } .statement { font-size: 8pt } .statement th, .statement td { padding: .4mm .8mm } .in th { padding-left: 2mm }
  .flow text { font-size: 18px } .inputs { table-layout: fixed } .inputs th, .moves th { overflow-wrap: anywhere } svg.bar { min-width: 0 }
}
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 9pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  h2 { margin-top: 3mm } svg.flow { max-height: 42mm } .buts { line-height: 1.25 }
  .sheet { break-before: page } .sheet ~ .sheet { break-before: auto } tr, figure { break-inside: avoid } a { color: inherit; text-decoration: none }
  details.fold:not([open]), .look:not(:has(.fold[open])) h2 { display: none } summary { list-style: none } summary::-webkit-details-marker { display: none }
}`;
