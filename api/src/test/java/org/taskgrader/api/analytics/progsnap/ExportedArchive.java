package org.taskgrader.api.analytics.progsnap;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An export, read back as somebody would who knows the specification only.
 *
 * @param files by name, in their order
 */
record ExportedArchive(Map<String, String> files) {

    /** A line of a table, by the names of its columns. */
    record Row(Map<String, String> cells) {

        /** What stands in a column that there must be; empty for nothing. */
        String at(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    static ExportedArchive read(byte[] octets) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new ExportedArchive(files);
    }

    String text(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** All of it in one text. */
    String whole() {
        return String.join("\n", files.values());
    }

    List<Row> table(String name) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(name))) {
            return rows.readAll().stream().map(Row::new).toList();
        }
    }

    List<Row> events() throws IOException {
        return table("MainTable.csv");
    }

    List<Row> events(String type) throws IOException {
        return events().stream()
                .filter(event -> event.at("EventType").equals(type))
                .toList();
    }

    /** Programs by their ids. */
    Map<String, String> programs() throws IOException {
        return table("CodeStates/CodeStates.csv").stream()
                .collect(Collectors.toMap(state -> state.at("CodeStateID"), state -> state.at("Code")));
    }

    /** The attempt at which a mistake was explained. */
    Row submit(String errorClass) throws IOException {
        String parent = events("Intervention").stream()
                .filter(event -> event.at("InterventionType").equals(errorClass))
                .findFirst()
                .orElseThrow()
                .at("ParentEventID");
        return events().stream()
                .filter(event -> event.at("EventID").equals(parent))
                .findFirst()
                .orElseThrow();
    }

    Set<String> subjects() throws IOException {
        return events().stream().map(event -> event.at("SubjectID")).collect(Collectors.toSet());
    }
}
