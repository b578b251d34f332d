package org.taskgrader.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.Diagnostic.FixIt;
import org.taskgrader.core.classification.Diagnostic.Severity;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;

class GccDiagnosticsTest {

    private static final CSource SOURCE = CSource.parse("int main(void) {\n    char *é = \"ça\"; totl = 1;\n}\n");

    private static final String ERROR = """
        {"kind": "error", "message": "‘totl’ undeclared", "children": [], \
        "fixits": [{"start": {"file": "main.c", "line": 2, "byte-column": 23, "column": 21}, \
        "next": {"file": "main.c", "line": 2, "byte-column": 27, "column": 25}, "string": "total"}], \
        "locations": [{"caret": {"file": "main.c", "line": 2, "byte-column": 23, "column": 21}, \
        "finish": {"file": "main.c", "line": 2, "byte-column": 26, "column": 24}}]}\
        """;

    private static GccDiagnostics parse(String stderr) {
        return GccDiagnostics.parse(stderr, SOURCE);
    }

    @Test
    void countsColumnsInCharactersNotInOctets() {
        Diagnostic error = parse("[" + ERROR + "]").diagnostics().getFirst();

        assertThat(error.where()).contains(new SourceRange(2, 21, 2, 25));
        assertThat(error.fixIts()).containsExactly(new FixIt(new SourceRange(2, 21, 2, 25), "total"));
    }

    /** A megabyte of diagnostics is cut off somewhere in one: the first errors, which are the cause, are before that. */
    @Test
    void readsTheFirstErrorsOfAnOutputThatIsCutOff() {
        String endless = "[" + String.join(", ", Collections.nCopies(3000, ERROR)) + "]";
        String kept = endless.substring(0, 1 << 20);
        assertThat(endless).hasSizeGreaterThan(1 << 20);

        GccDiagnostics gcc = parse(kept);

        assertThat(gcc.diagnostics()).hasSize((kept.length() - 1) / (ERROR.length() + 2));
        assertThat(gcc.diagnostics().getFirst().message()).isEqualTo("‘totl’ undeclared");
        assertThat(gcc.linkerMessages()).isEmpty();
    }

    @Test
    void findsErrorsInsideWarningsAndPutsThemFirst() {
        GccDiagnostics gcc = parse("[{\"kind\": \"warning\", \"message\": \"w\", \"option\": \"-Wall\", \"children\": "
                + "[{\"kind\": \"note\", \"message\": \"n\", \"children\": [" + ERROR + "]}, " + ERROR + "]}]");

        assertThat(gcc.diagnostics())
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING);
        assertThat(gcc.diagnostics().getLast().option()).contains("-Wall");
        assertThat(gcc.diagnostics().getLast().notes())
                .extracting(Diagnostic.Note::message)
                .containsExactly("n");
    }

    @Test
    void givesANoteThatStandsAloneToTheDiagnosticBeforeIt() {
        GccDiagnostics gcc = parse("[" + ERROR + ", {\"kind\": \"note\", \"message\": \"here\", \"children\": []}]");

        assertThat(gcc.diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.notes())
                        .extracting(Diagnostic.Note::message)
                        .containsExactly("here"));
    }

    @Test
    void keepsTheLinkersWords() {
        GccDiagnostics gcc = parse("[]\n/usr/bin/ld: main.c:3: undefined reference to `f'\ncollect2: error\n");

        assertThat(gcc.diagnostics()).isEmpty();
        assertThat(gcc.linkerMessages()).hasSize(2).first().asString().contains("undefined reference");
    }

    @Test
    void readsWhatThereIsOfOutputThatWasCutOff() {
        String whole = "[" + ERROR + ", " + ERROR + "]";
        int endOfSecond = whole.length() - 1;
        for (int length = 0; length < endOfSecond; length++) {
            GccDiagnostics gcc = parse(whole.substring(0, length));

            assertThat(gcc.diagnostics()).hasSize(length > ERROR.length() ? 1 : 0);
        }
    }

    @Test
    void survivesWhatGccNeverWrites() {
        assertThat(parse("[1, {\"kind\": []}, null]").diagnostics()).isEmpty();
        assertThat(parse("[{\"kind\": \"error\"}]").diagnostics()).hasSize(1);
        assertThat(parse("[".repeat(100_000)).diagnostics()).isEmpty();
        assertThat(parse("").diagnostics()).isEmpty();
    }

    @Test
    void hasNoPlaceForOtherFilesLinesThatAreNotThereAndColumnsUnknown() {
        assertThat(placeOf("/usr/include/stdio.h", 2, 3)).isEmpty();
        assertThat(placeOf("main.c", 99, 3)).isEmpty();
        assertThat(placeOf("main.c", 0, 3)).isEmpty();
        assertThat(placeOf("main.c", 2, -1)).contains(new SourceRange(2, 1, 2, 2));
    }

    @Test
    void pointsBehindTheLastLineWhereTheProgramEndsTooEarly() {
        assertThat(placeOf("main.c", 3, 2)).contains(new SourceRange(3, 2, 3, 3));
    }

    private static Optional<SourceRange> placeOf(String file, int line, int column) {
        return parse("[{\"kind\": \"error\", \"message\": \"m\", \"locations\": [{\"caret\": {\"file\": \"" + file
                        + "\", \"line\": " + line + ", \"byte-column\": " + column + "}}]}]")
                .diagnostics()
                .getFirst()
                .where();
    }

    @Test
    void quotesTheSameInEveryLocale() {
        assertThat(parse("[{\"kind\": \"error\", \"message\": \"expected ',' or ';' before 'printf'\"}]")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("expected ‘,’ or ‘;’ before ‘printf’");
        assertThat(parse("[{\"kind\": \"error\", \"message\": \"missing terminating ' character\"}]")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("missing terminating ' character");
    }
}
