package org.taskgrader.api.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.nio.file.Path;
import java.util.Optional;
import org.taskgrader.api.csv.Csv;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;

/** What came of many programs, for a spreadsheet (RFC 4180): a line for each, and one with the columns' names before. */
final class GradeCsv {

    private static final CsvMapper MAPPER = new CsvMapper();
    private static final ObjectWriter ROWS = MAPPER.writer(MAPPER.schemaFor(Row.class));

    private GradeCsv() {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "program",
        "verdict",
        "score",
        "max_score",
        "tests_passed",
        "tests",
        "mistake",
        "line",
        "message"
    })
    private record Row(
            String program,
            String verdict,
            double score,
            int maxScore,
            long testsPassed,
            int tests,
            String mistake,
            String line,
            String message) {}

    /** The columns' names. */
    static String header() {
        return String.join(",", MAPPER.schemaFor(Row.class).getColumnNames());
    }

    /** One program. */
    static String line(Path file, GradedSubmission report) {
        Optional<MessageView> lead = report.feedback().lead();
        return write(
                ROWS,
                new Row(
                        Csv.harmless(file.toString()),
                        report.verdict().text(),
                        report.score(),
                        report.maxScore(),
                        report.tests().stream()
                                .filter(test -> test.verdict() == VerdictName.PASSED)
                                .count(),
                        report.tests().size(),
                        lead.map(MessageView::errorClass).orElse(""),
                        lead.flatMap(MessageView::place)
                                .map(place -> Integer.toString(place.line()))
                                .orElse(""),
                        Csv.harmless(lead.map(MessageView::seen).orElse(""))));
    }

    private static String write(ObjectWriter writer, Object row) {
        try {
            return writer.writeValueAsString(row).stripTrailing();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can always be written", e);
        }
    }
}
