/** Words written with an apostrophe in front, where it is no quotation mark: “’tis”, “rock ’n’ roll”. Without the apostrophe. */
export const elisions: ReadonlySet<string> = new Set(
  "abd appen bout cause cos coz cuz em er fraid im kay n ndrangheta neath nother nuff roo round sup til till tis twas twere twill twould un".split(
    " ",
  ),
);
