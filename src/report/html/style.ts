/** The look of the page on a screen and on two sheets of A4. A fold that is closed is not printed. */
export const style = `
@page { size: A4; margin: 12mm }
:root { color-scheme: light }
* { box-sizing: border-box }
body { font: 10pt/1.4 system-ui, sans-serif; color: #1a1d21; background: #fff; max-width: 186mm; margin: 8mm auto; padding: 0 4mm }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 1mm }
h2 { font-size: 11pt; margin: 5mm 0 1mm; border-bottom: .3mm solid #c9ced6; break-after: avoid }
p, ul, ol, figure { margin: 1mm 0 }
ul, ol { padding-left: 5mm }
.answer { font-size: 13pt; font-weight: 600 }
.good { color: #0b6b3a } .bad { color: #a3241b } .faint { color: #5a6270; font-size: 8.5pt }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: .4mm 1.5mm; border-bottom: .15mm solid #e3e6ea }
th { font-weight: 600 } .right { text-align: right; white-space: nowrap }
tr.strong th, tr.strong td { font-weight: 600; border-top: .3mm solid #8a93a0 }
tbody th { font-weight: 400 } .in th { padding-left: 5mm }
.facts th { width: 42mm; font-weight: 600; white-space: nowrap } .facts .right { width: 24mm; font-weight: 600 }
.statement { font-size: 9pt } .statement tbody th { width: 40% } .inputs { font-size: 8pt }
.fold pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt }
summary { cursor: pointer } details > p, details > ul { font-weight: 400; color: #444c58; font-size: 8.5pt; overflow-wrap: anywhere }
.fold > summary { font-weight: 600; margin: 2mm 0 }
a { color: #14509c } li, td { overflow-wrap: anywhere }
svg.bar { width: 100%; height: 3mm; min-width: 30mm } svg.flow { width: 100%; height: auto }
.part { fill: #3567a8 } .rest { fill: #e3e6ea } rect.zero { fill: #1a1d21 }
.band { fill: #cfdcef } .grid { stroke: #e3e6ea } line.zero { stroke: #1a1d21 }
path.all { fill: none; stroke: #14509c; stroke-width: 2.5 } path.cash { fill: none; stroke: #a3541b; stroke-width: 2; stroke-dasharray: 6 4 }
text { font-size: 11px; fill: #444c58 } .amount { text-anchor: end; dominant-baseline: middle } .month { text-anchor: middle }
.key::before { content: ""; display: inline-block; width: 6mm; height: 1mm; margin-right: 1.5mm; vertical-align: middle }
.key { margin-right: 5mm; font-size: 8.5pt } .key.all::before { background: #14509c } .key.cash::before { background: #a3541b } .key.band::before { background: #cfdcef; height: 3mm }
@media screen and (max-width: 150mm) {
  .facts tr { display: grid; grid-template-columns: 1fr auto auto; border-bottom: .15mm solid #e3e6ea }
  .facts th, .facts td { border: 0; width: auto } .facts th { white-space: normal }
  .facts td:last-child { grid-column: 1 / -1 } .facts th:last-child { display: none }
  .statement { display: block; overflow-x: auto } .statement tbody th { min-width: 32mm } .statement td { white-space: nowrap }
  footer { overflow-wrap: anywhere } svg.bar { min-width: 15mm }
}
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 9pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .sheet { break-before: page } tr, figure { break-inside: avoid } a { color: inherit; text-decoration: none }
  summary { list-style: none } summary::-webkit-details-marker { display: none }
}`;
