import FollowUp
import Pages
import UseCases

enum VisitsPage { static func markup(_ f: Frame, _ a: ListAnswer<VisitRow>, state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum VisitPage { static func markup(_ f: Frame, _ a: VisitRow, state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum ShipmentsPage { static func markup(_ f: Frame, _ a: ListAnswer<ShipmentRow>, state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum ShipmentPage { static func markup(_ f: Frame, _ a: ShipmentRow, state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum ImportPage { static func markup(_ f: Frame, mappings: [ImportMapping], state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum ImportMappingPage { static func markup(_ f: Frame, _ a: ImportAnswer, fields: [String], state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum ImportProgressPage { static func markup(_ f: Frame, _ a: ImportAnswer) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum ImportReportPage { static func markup(_ f: Frame, _ a: ImportAnswer, hasErrors: Bool) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum SettingsPage { static func markup(_ f: Frame, _ a: WorkspaceAnswer, invitation: String?, state: FormState?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
enum FailurePages { static func markup(_ f: Frame, status: Int, _ r: [Reason], id: String?) -> HTML { Layout.page(frame: f, title: "", body: "") } }
