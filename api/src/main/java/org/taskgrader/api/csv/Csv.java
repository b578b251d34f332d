package org.taskgrader.api.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/** Comma-separated values (RFC 4180) that a spreadsheet carries nothing out of. */
public final class Csv {

    private static final CsvMapper MAPPER = new CsvMapper();

    /** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"). */
    private static final String OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A text that spreadsheets show as it is, or with an apostrophe before it where they would calculate. */
    public static String harmless(String text) {
        return !text.isEmpty() && OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * A line of names, and one for each row.
     *
     * @param rows as long as {@code columns} each: numbers, and texts that are harmless
     */
    public static String table(List<String> columns, List<List<Object>> rows) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        try {
            // Of no row at all the mapper would leave the names out.
            return rows.isEmpty()
                    ? String.join(",", columns) + "\r\n"
                    : MAPPER.writer(schema.build()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
