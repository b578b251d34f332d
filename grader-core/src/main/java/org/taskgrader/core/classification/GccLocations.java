package org.taskgrader.core.classification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.plan.ProgramFiles;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;

/**
 * Turns gcc's places into ours. gcc counts columns in octets or in cells of a terminal, from 1, with the last character
 * included; we count code points, with the end behind the last. The octets are the sure ones: cells depend on the width
 * of a tab and of every character.
 */
final class GccLocations {

    private static final Set<String> AUTHORS = Set.of(ProgramFiles.HEADER, ProgramFiles.HARNESS, "answers.h");

    /** A plain name: headers of the system have a path. */
    private static final Pattern LIBRARY = Pattern.compile("[^/<]+\\.[ch]");

    private final CSource source;

    GccLocations(CSource source) {
        this.source = source;
    }

    /** The place of the first location, from its start to its finish; where gcc names only a caret, one character. */
    Optional<SourceRange> firstOf(JsonNode diagnostic) {
        JsonNode location = diagnostic.path("locations").path(0);
        JsonNode caret = location.path("caret");
        JsonNode start = location.path("start");
        JsonNode finish = location.path("finish");
        // A caret inside its range, as at a binary operator, is what gcc means; the range is what it talks about.
        return position(start)
                .or(() -> position(caret))
                .flatMap(from -> range(
                        from,
                        position(finish).or(() -> position(caret)).orElse(from).next()));
    }

    /** From {@code start} up to and without {@code next}. */
    Optional<SourceRange> between(JsonNode start, JsonNode next) {
        return position(start).flatMap(from -> position(next).flatMap(behind -> range(from, behind)));
    }

    private static Optional<SourceRange> range(Position from, Position behind) {
        boolean backwards =
                behind.line() < from.line() || (behind.line() == from.line() && behind.column() < from.column());
        // A range that a macro tears apart may end before it starts: its start still holds.
        Position end = backwards ? from.next() : behind;
        return Optional.of(new SourceRange(from.line(), from.column(), end.line(), end.column()));
    }

    private Optional<Position> position(JsonNode json) {
        int line = json.path("line").asInt(0);
        if (line < 1
                || line > Math.max(1, source.lines().size())
                || !isLearners(json.path("file").asText())) {
            return Optional.empty();
        }
        int octet = json.path("byte-column").asInt(json.path("column").asInt(1));
        String text = line <= source.lines().size() ? source.lines().get(line - 1) : "";
        return Optional.of(new Position(line, codePointColumn(text, octet)));
    }

    /**
     * Where a program includes an author's header in which gcc finds an error: that header compiles by itself, so it is
     * something that stands in front of it.
     */
    Optional<SourceRange> inclusionOf(JsonNode diagnostic) {
        String file = fileOf(diagnostic);
        return source.directives(Directive.Include.class)
                .filter(include -> include.delimiter() == Directive.Delimiter.QUOTE
                        && include.header().equals(file))
                .map(Directive.Include::range)
                .findFirst();
    }

    /** Whether a diagnostic is about a file of the exercise's author, and nothing that a learner could do. */
    static boolean isAuthors(JsonNode diagnostic) {
        String file = fileOf(diagnostic);
        boolean warning = diagnostic.path("kind").asText().equals("warning");
        return AUTHORS.contains(file)
                || (LIBRARY.matcher(file).matches() && !isLearners(file) && (warning || file.endsWith(".c")));
    }

    private static String fileOf(JsonNode diagnostic) {
        return diagnostic.path("locations").path(0).path("caret").path("file").asText();
    }

    private static boolean isLearners(String file) {
        return file.equals(ProgramFiles.LEARNERS) || file.equals("./" + ProgramFiles.LEARNERS);
    }

    /** {@code octet} is -1 or 0 where gcc knows only the line. */
    private static int codePointColumn(String line, int octet) {
        int column = 1;
        int octets = 1;
        for (int i = 0; i < line.length() && octets < octet; i = line.offsetByCodePoints(i, 1)) {
            octets += utf8Length(line.codePointAt(i));
            column++;
        }
        return octets > octet && column > 1 ? column - 1 : column;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    private record Position(int line, int column) {

        Position next() {
            return new Position(line, column + 1);
        }
    }
}
