/** What a reviewer has: the Claims and Sources views, reviews in the margin, coverage in the status bar, the report, a sample to try. */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import type { Statuses } from "../statuses.ts";
import { registerClaimsView } from "./claims-view.ts";
import { registerCoverage } from "./coverage.ts";
import { registerExportReport } from "./export-report.ts";
import { registerNextClaim } from "./next-claim.ts";
import { registerOpenSample } from "./open-sample.ts";
import { registerReportPanel } from "./report-panel.ts";
import { registerReviewCommands } from "./review-commands.ts";
import { registerReviewThreads } from "./review-threads.ts";
import { registerSourcesView } from "./sources-view.ts";

export function registerReviewing(
  connection: Connection,
  statuses: Statuses,
  context: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerClaimsView(connection, statuses),
    registerSourcesView(connection, statuses),
    registerReviewCommands(connection),
    registerNextClaim(connection),
    registerReviewThreads(connection, statuses),
    registerCoverage(statuses),
    registerReportPanel(connection, statuses),
    registerExportReport(connection, statuses),
    registerOpenSample(context),
  );
}
