package org.taskgrader.core.classification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Diagnostic.FixIt;
import org.taskgrader.core.classification.Diagnostic.Note;
import org.taskgrader.core.classification.Diagnostic.Severity;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;

/**
 * What gcc writes to its standard error under {@code -fdiagnostics-format=json}: one line of JSON for each run of the
 * compiler proper (gcc 12 manual, 3.7 "Options to Control Diagnostic Messages Formatting"), and then whatever the
 * assembler and the linker have to say, as plain text.
 *
 * @param diagnostics errors before warnings, each in the order of their places
 * @param linkerMessages the plain text, line by line
 */
public record GccDiagnostics(List<Diagnostic> diagnostics, List<String> linkerMessages) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How gcc quotes where the locale has ASCII only; everywhere else it writes ‘…’, and so do we. */
    private static final Pattern ASCII_QUOTED = Pattern.compile("'([^']+)'");

    /** Errors first: a quarter of the programs that do not compile begin with a warning that is not the reason. */
    private static final Comparator<Diagnostic> MOST_SERIOUS_FIRST = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.severity() == Severity.WARNING)
            .thenComparing(diagnostic -> diagnostic.where().isEmpty())
            .thenComparing(
                    diagnostic -> diagnostic.where().map(SourceRange::line).orElse(0))
            .thenComparing(
                    diagnostic -> diagnostic.where().map(SourceRange::column).orElse(0));

    public GccDiagnostics {
        diagnostics = List.copyOf(diagnostics);
        linkerMessages = List.copyOf(linkerMessages);
    }

    /** Reads what can be read; output that was cut off in the middle loses its last diagnostic, no more. */
    public static GccDiagnostics parse(String stderr, CSource source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> linkerMessages = new ArrayList<>();
        GccLocations locations = new GccLocations(source);
        stderr.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.startsWith("[")) {
                readLine(line, locations, diagnostics);
            } else {
                linkerMessages.add(line);
            }
        });
        diagnostics.sort(MOST_SERIOUS_FIRST);
        return new GccDiagnostics(diagnostics, linkerMessages);
    }

    private static void readLine(String line, GccLocations locations, List<Diagnostic> diagnostics) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    JsonNode json = parser.readValueAsTree();
                    add(json, locations, diagnostics);
                    noteOf(json, locations).ifPresent(note -> append(note, diagnostics));
                }
            }
        } catch (IOException e) {
            // Cut off, or not what gcc documents: what was read before this point is kept, and is often the cause.
            return;
        }
    }

    /** gcc files an error as the child of a warning when both belong to one group; such an error is as real. */
    private static void add(JsonNode json, GccLocations locations, List<Diagnostic> diagnostics) {
        if (GccLocations.isAuthors(json)) {
            // What gcc thinks of the harness is not about the learner's program; what the linker misses there is told
            // apart.
            return;
        }
        Optional<Severity> severity = severity(json.path("kind").asText());
        List<Note> notes = new ArrayList<>();
        for (JsonNode child : json.path("children")) {
            noteOf(child, locations).ifPresent(notes::add);
            add(child, locations, diagnostics);
        }
        severity.ifPresent(known -> diagnostics.add(new Diagnostic(
                known,
                message(json),
                Optional.of(json.path("option").asText()).filter(option -> !option.isEmpty()),
                locations.firstOf(json).or(() -> locations.inclusionOf(json)),
                fixIts(json, locations),
                notes)));
    }

    private static Optional<Note> noteOf(JsonNode json, GccLocations locations) {
        return json.path("kind").asText().equals("note")
                ? Optional.of(new Note(message(json), locations.firstOf(json)))
                : Optional.empty();
    }

    /** Not every note is a child: one that stands alone belongs to the diagnostic before it. */
    private static void append(Note note, List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            diagnostics.add(diagnostics.removeLast().with(note));
        }
    }

    private static String message(JsonNode diagnostic) {
        return ASCII_QUOTED.matcher(diagnostic.path("message").asText()).replaceAll("‘$1’");
    }

    private static List<FixIt> fixIts(JsonNode json, GccLocations locations) {
        List<FixIt> fixIts = new ArrayList<>();
        for (JsonNode fixIt : json.path("fixits")) {
            locations
                    .between(fixIt.path("start"), fixIt.path("next"))
                    .ifPresent(where ->
                            fixIts.add(new FixIt(where, fixIt.path("string").asText())));
        }
        return fixIts;
    }

    private static Optional<Severity> severity(String kind) {
        return switch (kind) {
            case "fatal error", "ice" -> Optional.of(Severity.FATAL_ERROR);
            case "error", "sorry" -> Optional.of(Severity.ERROR);
            case "warning", "pedwarn" -> Optional.of(Severity.WARNING);
            default -> Optional.empty(); // notes, and whatever a later gcc may add
        };
    }
}
