/** What stands in a suppression for its reason until somebody writes one; the extension finds it by these words and selects it. */
export const unwrittenReason = "say why";
