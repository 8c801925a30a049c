/** What a reviewer has: the Claims and Sources views, reviews in the margin, coverage in the status bar, the report, a sample to try. */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import type { Statuses } from "../statuses.ts";
import { registerClaimsView } from "./claimsView.ts";
import { registerCoverage } from "./coverage.ts";
import { registerExportReport } from "./exportReport.ts";
import { registerOpenSample } from "./openSample.ts";
import { registerReportPanel } from "./reportPanel.ts";
import { registerReviewCommands } from "./reviewCommands.ts";
import { registerReviewThreads } from "./reviewThreads.ts";
import { registerSourcesView } from "./sourcesView.ts";

export function registerReviewing(
  connection: Connection,
  statuses: Statuses,
  context: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerClaimsView(connection, statuses),
    registerSourcesView(connection, statuses),
    registerReviewCommands(connection),
    registerReviewThreads(connection, statuses),
    registerCoverage(statuses),
    registerReportPanel(connection, statuses),
    registerExportReport(connection, statuses),
    registerOpenSample(context),
  );
}
