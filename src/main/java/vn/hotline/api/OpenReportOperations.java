package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.ReportDocument.Column;

/** What the interface's description tells of published reports, which anybody may read. */
final class OpenReportOperations {

    static final String TAG = "Open data";

    private static final String ONE = OpenReports.LIST + "/{id}";
    private static final String JSON = OpenReports.JSON;
    private static final String CSV = OpenReports.CSV;

    private static final AnswerHeader[] HEADERS = {AnswerHeader.TAG, AnswerHeader.CACHING, AnswerHeader.VARYING};

    private OpenReportOperations() {}

    static List<Operation> all() {
        return List.of(
                list(OpenReports.LIST, "listOpenReports", ""),
                list(OpenReports.LIST + OpenReports.AS_JSON, "listOpenReportsAsJson", " Another name of the same."),
                one(ONE, "readOpenReport", "In the form that Accept likes best, else JSON.", JSON, CSV),
                one(ONE + OpenReports.AS_JSON, "readOpenReportAsJson", "As JSON, whatever Accept says.", JSON),
                one(ONE + OpenReports.AS_CSV, "readOpenReportAsCsv", "As CSV, whatever Accept says.", CSV));
    }

    private static Operation list(String path, String id, String more) {
        return conditional(Operation.open(
                        path,
                        TAG,
                        id,
                        "The published reports",
                        "The latest first, " + OpenReports.AT_A_TIME + " at a time." + more
                                + " Without the setting HOTLINE_OPEN_DATA all of the open data is 404.")
                .asks(List.of(OpenReports.AFTER))
                .answers(
                        200,
                        "The list.",
                        schemas -> Operation.content(
                                JSON,
                                schemas.answered(OpenReportListView.class),
                                Operation.examples(Map.of("list", ContactOperations.written(example())))),
                        HEADERS));
    }

    private static Operation one(String path, String id, String form, String... mediaTypes) {
        return conditional(Operation.open(
                        path,
                        TAG,
                        id,
                        "A published report",
                        "The figures as they were approved. " + form
                                + " Numbers from one to four are shown as `<5`, and `…` stands for numbers kept back so"
                                + " that those cannot be reckoned; both have the value null. What is not published, or no"
                                + " longer, is 404.")
                .ofRecord("Id of the report, see the list.")
                .answers(200, "The report.", schemas -> contents(schemas, mediaTypes), HEADERS));
    }

    private static Operation conditional(Operation operation) {
        return operation
                .header(
                        "If-None-Match",
                        "The ETag of an answer that is kept: 304 without a body if it is still the same.",
                        JsonSchema.plain("string", null))
                .answers(304, "What is kept is still the same.", null, HEADERS);
    }

    private static JsonObject contents(Schemas schemas, String... mediaTypes) {
        JsonObjectBuilder contents = Json.createObjectBuilder();
        for (String mediaType : mediaTypes) {
            boolean csv = mediaType.equals(CSV);
            JsonObject content = csv
                    ? Operation.content(
                            CSV, JsonSchema.reference(csv(schemas)), Operation.examples(Map.of("csv", lines())))
                    : Operation.content(JSON, document(schemas), Operation.examples(Map.of("report", report())));
            contents.add(mediaType, content.get(mediaType));
        }
        return contents.build();
    }

    /** Of the format by which generated clients take it as it comes, rather than for JSON. */
    private static String csv(Schemas schemas) {
        schemas.named(
                "OpenReportCsv",
                Json.createObjectBuilder(JsonSchema.plain("string", "binary"))
                        .add(
                                "description",
                                "UTF-8 without a mark, commas, CRLF. A line holds the title of its table, the code of the"
                                        + " figure (empty for none) and its cells; a table of other columns begins with a"
                                        + " line of their heads. Numbers are plain, `1200` and `-12.5`."));
        return "OpenReportCsv";
    }

    private static JsonValue lines() {
        return Json.createValue("Bảng,code,Chỉ tiêu,Đơn vị,Năm 2023\r\nTổng hợp,calls,Cuộc gọi đến,liên hệ,368346\r\n");
    }

    /** As the report writes itself. */
    private static JsonObject document(Schemas schemas) {
        JsonArrayBuilder kinds = Json.createArrayBuilder();
        Arrays.stream(Column.values()).map(Column::name).forEach(kinds::add);
        JsonArrayBuilder languages = Json.createArrayBuilder();
        Arrays.stream(Language.values()).map(Language::getCode).forEach(languages::add);
        JsonObject text = JsonSchema.plain("string", null);

        Map<String, JsonObject> cell = new LinkedHashMap<>();
        cell.put(
                "value",
                told(JsonSchema.nullable(JsonSchema.plain("number", null)), "Null for words, no data, or kept back."));
        cell.put("shown", told(text, "As people read it."));

        Map<String, JsonObject> row = new LinkedHashMap<>();
        row.put(
                "code",
                Json.createObjectBuilder(told(JsonSchema.nullable(text), "Of the figure; null where the row is none."))
                        .add("examples", Json.createArrayBuilder().add("interventions.violence"))
                        .build());
        row.put("cells", list(object(schemas, "OpenReportCell", "A cell of a row.", cell), "One for each column."));

        Map<String, JsonObject> column = new LinkedHashMap<>();
        column.put(
                "kind",
                Json.createObjectBuilder(text)
                        .add("enum", kinds)
                        .add("description", "What its cells hold.")
                        .build());
        column.put("head", text);

        Map<String, JsonObject> table = new LinkedHashMap<>();
        table.put("title", text);
        table.put("columns", list(object(schemas, "OpenReportColumn", "A column of a table.", column), ""));
        table.put("rows", list(object(schemas, "OpenReportRow", "A row of a table.", row), ""));

        Map<String, JsonObject> report = new LinkedHashMap<>();
        report.put(
                "report",
                Json.createObjectBuilder(told(text, "How people name the report."))
                        .add("examples", Json.createArrayBuilder().add("BC-2023-000041"))
                        .build());
        report.put(
                "language",
                Json.createObjectBuilder(text).add("enum", languages).build());
        report.put("title", text);
        report.put("status", told(text, "Where it stands, in words."));
        report.put("date", told(JsonSchema.plain("string", "date"), "Day of its approval."));
        report.put("draft", told(JsonSchema.plain("boolean", null), "Always false here."));
        report.put(
                "public", told(JsonSchema.plain("boolean", null), "Whether small numbers are kept back: true here."));
        report.put("paragraphs", list(text, "The text."));
        report.put("notes", list(text, "What has to be known of the figures."));
        report.put("tables", list(object(schemas, "OpenReportTable", "A table of figures.", table), ""));
        return object(schemas, "OpenReport", "A published report.", report);
    }

    private static JsonObject object(
            Schemas schemas, String name, String description, Map<String, JsonObject> members) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        members.forEach(properties::add);
        return schemas.named(
                name,
                Json.createObjectBuilder()
                        .add("type", "object")
                        .add("description", description)
                        .add("required", Json.createArrayBuilder(members.keySet()))
                        .add("properties", properties));
    }

    private static JsonObject list(JsonObject element, String description) {
        JsonObjectBuilder list = Json.createObjectBuilder().add("type", "array").add("items", element);
        return (description.isEmpty() ? list : list.add("description", description)).build();
    }

    private static JsonObject told(JsonObject schema, String description) {
        return Json.createObjectBuilder(schema).add("description", description).build();
    }

    private static OpenReportListView example() {
        return new OpenReportListView(
                List.of(new OpenReportListView.Item(
                        41,
                        "BC-2023-000041",
                        Helpline.CHILD_PROTECTION,
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        1,
                        "Báo cáo Tổng đài 111 năm 2023",
                        Instant.parse("2024-01-15T02:00:00Z"),
                        OpenReports.LIST + "/41")),
                null);
    }

    private static JsonObject report() {
        return Json.createObjectBuilder()
                .add("report", "BC-2023-000041")
                .add("language", "vi")
                .add("title", "Báo cáo Tổng đài 111 năm 2023")
                .add("status", "Đã công bố")
                .add("date", "2024-01-12")
                .add("draft", false)
                .add("public", true)
                .add("paragraphs", Json.createArrayBuilder().add("Năm 2023, Tổng đài 111 tiếp nhận 368.346 cuộc gọi."))
                .add("notes", Json.createArrayBuilder())
                .add(
                        "tables",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("title", "Tổng hợp")
                                        .add(
                                                "columns",
                                                Json.createArrayBuilder()
                                                        .add(column(Column.LABEL, "Chỉ tiêu"))
                                                        .add(column(Column.COUNT, "Năm 2023")))
                                        .add(
                                                "rows",
                                                Json.createArrayBuilder()
                                                        .add(Json.createObjectBuilder()
                                                                .add("code", "calls")
                                                                .add(
                                                                        "cells",
                                                                        Json.createArrayBuilder()
                                                                                .add(Json.createObjectBuilder()
                                                                                        .addNull("value")
                                                                                        .add("shown", "Cuộc gọi đến"))
                                                                                .add(Json.createObjectBuilder()
                                                                                        .add("value", 368_346)
                                                                                        .add("shown", "368.346")))))))
                .build();
    }

    private static JsonObjectBuilder column(Column kind, String head) {
        return Json.createObjectBuilder().add("kind", kind.name()).add("head", head);
    }
}
