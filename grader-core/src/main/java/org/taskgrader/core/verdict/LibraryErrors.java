package org.taskgrader.core.verdict;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Library;

/**
 * Tells a library that does not compile from a learner's program that does not. gcc writes a line of JSON for each file, the
 * learner's first. Names of files in them are not trusted: {@code #line} lets a program say it were another file.
 */
final class LibraryErrors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LibraryErrors() {}

    /** What stands for every verdict where the library alone has errors. */
    static Optional<Verdict> in(Library library, ProcessResult compilation) {
        if (library.isEmpty() || !(compilation.outcome() instanceof RunOutcome.Exited(int status)) || status == 0) {
            return Optional.empty();
        }
        List<Boolean> refused = compilation
                .stderr()
                .content()
                .text()
                .lines()
                .filter(line -> line.startsWith("["))
                .map(LibraryErrors::hasError)
                .toList();
        boolean fault = refused.size() > 1
                && !refused.getFirst()
                && refused.subList(1, refused.size()).contains(true);
        return fault
                ? Optional.of(new Verdict.NotJudged("library", "the exercise's library does not compile"))
                : Optional.empty();
    }

    private static boolean hasError(String line) {
        try {
            for (JsonNode diagnostic : JSON.readTree(line)) {
                if (diagnostic.path("kind").asText().endsWith("error")) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            return true; // cut off: a file with so much to say has errors
        }
    }
}
