// Bundles what ships. Filled in by the parts that ship.
