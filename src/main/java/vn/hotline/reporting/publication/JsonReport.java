package vn.hotline.reporting.publication;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import vn.hotline.reporting.publication.ReportDocument.Cell;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;

/**
 * A report for programs:
 *
 * <pre>
 * {"report": "BC-2023-000041", "language": "vi", "title": "...", "status": "...", "date": "2023-01-05",
 *  "draft": false, "public": false, "paragraphs": ["..."], "notes": ["..."],
 *  "tables": [{"title": "...", "columns": [{"kind": "COUNT", "head": "Năm 2022"}],
 *              "rows": [{"code": "calls", "cells": [{"value": 368346, "shown": "368.346"}]}]}]}
 * </pre>
 *
 * A cell without a number (a name, no data, kept back) has {@code "value": null}.
 */
final class JsonReport {

    private JsonReport() {}

    static void write(ReportDocument report, OutputStream out) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of()).createGenerator(out)) {
            write(report, json);
        }
    }

    static void write(ReportDocument report, JsonGenerator json) {
        json.writeStartObject()
                .write("report", report.code())
                .write("language", report.words().language().getCode())
                .write("title", report.title())
                .write("status", report.status())
                .write("date", report.day().toString())
                .write("draft", report.draft())
                .write("public", report.open());
        json.writeStartArray("paragraphs");
        report.paragraphs().forEach(json::write);
        json.writeEnd();
        json.writeStartArray("notes");
        report.notes().forEach(json::write);
        json.writeEnd();
        json.writeStartArray("tables");
        report.tables().forEach(table -> write(table, json));
        json.writeEnd();
        json.writeEnd();
    }

    private static void write(Table table, JsonGenerator json) {
        json.writeStartObject().write("title", table.title()).writeStartArray("columns");
        for (int i = 0; i < table.columns().size(); i++) {
            json.writeStartObject()
                    .write("kind", table.columns().get(i).name())
                    .write("head", table.heads().get(i))
                    .writeEnd();
        }
        json.writeEnd().writeStartArray("rows");
        table.rows().forEach(row -> write(row, json));
        json.writeEnd().writeEnd();
    }

    private static void write(Row row, JsonGenerator json) {
        json.writeStartObject();
        if (row.code() == null) {
            json.writeNull("code");
        } else {
            json.write("code", row.code());
        }
        json.writeStartArray("cells");
        row.cells().forEach(cell -> write(cell, json));
        json.writeEnd().writeEnd();
    }

    private static void write(Cell cell, JsonGenerator json) {
        json.writeStartObject();
        if (cell.number() == null) {
            json.writeNull("value");
        } else {
            json.write("value", new BigDecimal(cell.number().toString()));
        }
        json.write("shown", cell.shown()).writeEnd();
    }
}
