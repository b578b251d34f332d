package org.taskgrader.api.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;

/**
 * What came of a submission, as far as it must not depend on what befell the service meanwhile: the numbers that are stored
 * beside the report, and from the report the words for the learner.
 *
 * @param tests the verdict on each, in their order
 * @param findings the class of each mistake, in their order
 */
record Outcome(
        String verdict,
        double score,
        int passed,
        List<String> tests,
        String errorClass,
        List<String> findings,
        String language,
        String summary,
        String title) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that there are, by their submission's id. */
    static Map<String, Outcome> all(Jdbi database) {
        return database.withHandle(handle ->
                handle
                        .createQuery("""
                        select submission::text, verdict, score, tests_passed, coalesce(error_class, '') as error_class, report
                        from result
                        """)
                        .map((row, context) -> Map.entry(row.getString("submission"), read(row)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How many submissions have none yet. */
    static int underWay(Jdbi database) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from submission where status in ('queued', 'grading')")
                        .mapTo(Integer.class)
                        .one());
    }

    private static Outcome read(ResultSet row) throws SQLException {
        JsonNode report = view(row.getString("report"));
        JsonNode feedback = report.required("feedback");
        return new Outcome(
                row.getString("verdict"),
                row.getDouble("score"),
                row.getInt("tests_passed"),
                texts(report.required("tests"), "verdict"),
                row.getString("error_class"),
                texts(report.required("findings"), "errorClass"),
                feedback.required("language").asText(),
                feedback.required("summary").asText(),
                feedback.path("lead").path("title").asText());
    }

    private static List<String> texts(JsonNode entries, String field) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    private static JsonNode view(String text) {
        try {
            return JSON.readTree(text).required("view");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is no JSON", e);
        }
    }
}
