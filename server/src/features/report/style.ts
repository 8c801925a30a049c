/** The report's style sheet: light, dark, forced colours and print (A4 and Letter alike); the standings differ in line as well as in colour. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1f; --faint: #63636e; --rule: #d9d9e0; --paper: #fff; --wash: #f6f6f9;
  --attributed: #1f6f43; --cited: #1b5aa8; --exempt: #6b4fa3; --unattributed: #b3261e; --serif: Georgia, "Times New Roman", serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ee; --faint: #a0a0ad; --rule: #3a3a44; --paper: #17171b; --wash: #202027;
  --attributed: #6fcf97; --cited: #7db7ff; --exempt: #c3a6ff; --unattributed: #ff8a80; } }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; --ink: var(--vscode-editor-foreground); --faint: var(--vscode-descriptionForeground);
  --rule: var(--vscode-widget-border, #d9d9e0); --paper: var(--vscode-editor-background); --wash: var(--vscode-textCodeBlock-background);
  --attributed: #1f6f43; --cited: #1b5aa8; --exempt: #6b4fa3; --unattributed: #b3261e; }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; --ink: var(--vscode-editor-foreground); --faint: var(--vscode-descriptionForeground);
  --rule: var(--vscode-widget-border, #3a3a44); --paper: var(--vscode-editor-background); --wash: var(--vscode-textCodeBlock-background);
  --attributed: #6fcf97; --cited: #7db7ff; --exempt: #c3a6ff; --unattributed: #ff8a80; }
*, ::before { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
.sheet, nav { max-width: 1280px; margin: 0 auto; padding: 32px 28px 64px; } nav { padding-bottom: 32px; }
nav + main, .sheet + .sheet { border-top: 3px double var(--rule); }
h1 { font: 700 28px/1.2 var(--serif); margin: 4px 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 28px 0 8px; }
.file, .legend, caption, .none, .backs, .vague, .figure, .note { color: var(--faint); }
.file { margin: 0; font-size: 12px; }
.tally { font-size: 16px; margin: 0 0 16px; }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 4px 0; font-size: 12px; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; font-weight: normal; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.chart { width: auto; max-width: 100%; } .chart th { max-width: 420px; padding-left: 0; overflow-wrap: anywhere; } .chart svg { display: block; margin-top: 3px; max-width: 100%; }
.legend { font-size: 12px; margin: 6px 0 0; } .legend .standing { margin-right: 14px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: 40px; align-items: start; margin-top: 24px; } .columns h2 { margin-top: 0; }
article { font: 16px/1.65 var(--serif); overflow-wrap: anywhere; }
article p { margin: 0 0 14px; white-space: pre-line; } .headline { font: 700 21px/1.3 var(--serif); margin: 0 0 14px; } article h3 { font: 700 16px/1.4 var(--serif); margin: 22px 0 8px; }
blockquote { margin: 0 0 14px; padding-left: 14px; border-left: 3px solid var(--rule); } blockquote > :last-child { margin-bottom: 0; } blockquote + blockquote { margin-top: -14px; padding-top: 14px; }
.byline, .dateline, .picture, .caption, .credit, .footer, .aside { color: var(--faint); font: 13px/1.5 system-ui, sans-serif; }
.claim { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
.claim.attributed { text-decoration-color: var(--attributed); }
.claim.cited { text-decoration-color: var(--cited); text-decoration-style: double; }
.claim.exempt { text-decoration-color: var(--exempt); text-decoration-style: dotted; }
.claim.unattributed { text-decoration-color: var(--unattributed); text-decoration-style: wavy; }
.claim.leave { text-decoration-color: var(--faint); text-decoration-style: dashed; text-decoration-thickness: 1px; }
.cells { max-width: 100%; overflow: auto; overflow-wrap: break-word; margin: 0 0 14px; font-size: 14px; } .cells table { width: auto; } .cells th, .cells td { border: 1px solid var(--rule); padding: 3px 8px; } .cells th { font-weight: 700; }
.ref { font: 10px/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; color: var(--faint); padding-left: 1px; }
:target { background: color-mix(in srgb, var(--cited) 18%, transparent); }
.claims { font-size: 13px; table-layout: fixed; } .claims th:nth-child(1) { width: 42px; } .claims th:nth-child(2) { width: 27%; } .claims th:nth-child(3) { width: 116px; } .claims th:nth-child(5) { width: 22%; }
.claims thead th { font-size: 12px; color: var(--faint); border-bottom: 1px solid var(--rule); }
.claims tbody tr { border-bottom: 1px solid var(--rule); break-inside: avoid; }
.claims td { overflow-wrap: anywhere; } .figure { display: block; font-size: 12px; }
.standing { white-space: nowrap; } .standing::before { content: ""; display: inline-block; width: 9px; height: 9px; border-radius: 50%; margin-right: 6px; background: currentColor; }
.standing.attributed { color: var(--attributed); } .standing.cited { color: var(--cited); } .standing.exempt { color: var(--exempt); } .standing.unattributed { color: var(--unattributed); } .standing.leave { color: var(--faint); }
.standing.cited::before { border-radius: 2px; } .standing.exempt::before { background: none; border: 2px solid; } .standing.unattributed::before { border-radius: 0; transform: rotate(45deg); }
.bar.attributed { fill: var(--attributed); } .bar.cited { fill: var(--cited); } .bar.exempt { fill: var(--exempt); } .bar.unattributed { fill: var(--unattributed); } .bar { stroke: var(--paper); stroke-width: 1; }
.verdict { font-weight: 600; } time { white-space: nowrap; } .verdict.confirmed { color: var(--attributed); } .verdict.disputed { color: var(--unattributed); }
.sources { padding-left: 18px; } .sources li { margin-bottom: 6px; overflow-wrap: anywhere; }
.speakers { max-width: 720px; } .share { width: 45%; } .share span { display: block; height: 10px; margin-top: 5px; background: var(--attributed); }
.standing, .share span { forced-color-adjust: none; }
.vague::before { content: "· "; }
@media (max-width: 1080px) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media screen and (max-width: 560px) { .sheet, nav { padding: 20px 16px 40px; } .chart td:nth-child(2) { min-width: 120px; }
  .claims, .claims tbody { display: block; } .claims thead { position: absolute; clip-path: inset(50%); }
  .claims tr { display: grid; grid-template-columns: 36px minmax(0, 1fr) auto; padding: 4px 0; } .claims td, .claims tbody th { padding: 3px 6px; }
  .claims td:nth-child(n + 4) { grid-column: 2 / -1; } .claims td:empty { display: none; } }
@page { margin: 16mm; }
@media print { :root { --ink: #000; --faint: #555; --rule: #bbb; --paper: #fff; --attributed: #1f6f43; --cited: #1b5aa8; --exempt: #6b4fa3; --unattributed: #b3261e; }
  body { font-size: 10pt; } .sheet, nav { max-width: none; padding: 0; } nav + main, .sheet + .sheet { break-before: page; border: 0; } .columns { display: block; }
  article { font-size: 11pt; } h1, h2, h3, .headline { break-after: avoid; } thead { display: table-header-group; }
  .cells { overflow: visible; overflow-wrap: anywhere; }
  .bar, .share span, .standing::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
