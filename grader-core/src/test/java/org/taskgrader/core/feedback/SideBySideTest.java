package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.feedback.ShownTest.Cell;
import org.taskgrader.core.feedback.ShownTest.Row;

/** Where the two outputs differ stands side by side, and only that is marked. */
class SideBySideTest {

    /** Rows are split by {@code /}, the two sides by {@code |}; brackets are marks, {@code -} is no line, {@code !} the first. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # comparison; expected     ; printed            ; rows
        tolerant    ; 1\\n5\\n       ; 1\\n4\\n             ; 1:1|1/2!:[5]|[4]
        tolerant    ; sum 5 ok\\n   ; sum 4 ok\\n         ; 1!:sum [5] ok|sum [4] ok
        tolerant    ; a  b c\\n     ; a b x\\n            ; 1!:a  b [c]|a b [x]
        tolerant    ; 1\\n2\\n3\\n    ; 1\\n\\n2\\n4\\n        ; 1:1|1/2:-|/3:2|2/4!:[3]|[4]
        tolerant    ; 1\\n\\n2\\n3\\n  ; 1\\n2\\n4\\n          ; 1:1|1/2:|-/2:2|2/3!:[3]|[4]
        tolerant    ; 1\\n2\\n       ; 1                  ; 1:1|1/2!:[2]|-
        tolerant    ; 1 2\\n        ; 1\\n                ; 1!:1 [2]|1
        tolerant    ; 1\\n          ; 1\\n\\n2\\n            ; 1:1|1/2:-|/3!:-|[2]
        tolerant    ; 7\\n          ; ''                 ; 1!:[7]|-
        tolerant    ; 1 2\\n3\\n     ; 1\\n2 3\\n           ; 1!:1[·]2↵|1[↵]/2:3|2 3
        exact       ; 1\\n2\\n       ; 1\\n2              ; 1:1|1/2!:2[↵]|2
        exact       ; 1\\n2\\n       ; 1\\n\\n2\\n           ; 1:1|1/2!:2↵|[↵]/3:-|2
        exact       ; a\\tb\\n       ; a b\\n              ; 1!:a[→]b↵|a[·]b↵
        unordered   ; a\\nb\\nc\\n    ; c\\nx\\na\\n          ; 1:a|c/2!:[b]|[x]/3:c|a
        unordered   ; a\\nb\\nc\\n    ; c\\na\\n             ; 1:a|c/2!:[b]|a/3:c|-
        """)
    void pairsTheLinesOfTheFirstDifference(String comparison, String expected, String printed, String rows) {
        assertThat(shown(comparison(comparison), text(expected), text(printed))).isEqualTo(rows);
    }

    @Test
    void aVeryLongLineIsCutAroundItsMark() {
        String line = "x".repeat(200) + " ";

        List<Row> rows = rows(new Comparison.WhitespaceTolerant(), line + "5 " + line, line + "4 " + line);

        Cell printed = rows.getFirst().actual().orElseThrow();
        assertThat(printed.marked()).isEqualTo("4");
        assertThat(printed.before()).startsWith("…x").hasSizeLessThan(50);
        assertThat(printed.text()).endsWith("…").hasSizeLessThan(110);
    }

    private static List<Row> rows(Comparison comparison, String expected, String printed) {
        Difference difference = OutputComparison.compare(
                        comparison, Bytes.utf8(expected), new CapturedOutput(Bytes.utf8(printed), false))
                .orElseThrow();
        return SideBySide.rows(
                OutputLines.withEnds(Bytes.utf8(expected), 100),
                OutputLines.withEnds(Bytes.utf8(printed), 100),
                comparison,
                difference);
    }

    private static String shown(Comparison comparison, String expected, String printed) {
        return rows(comparison, expected, printed).stream()
                .map(row ->
                        row.line() + (row.first() ? "!" : "") + ":" + side(row.expected()) + "|" + side(row.actual()))
                .collect(Collectors.joining("/"));
    }

    private static String side(Optional<Cell> cell) {
        return cell.map(of -> of.marked().isEmpty() ? of.text() : of.before() + "[" + of.marked() + "]" + of.after())
                .orElse("-");
    }

    private static Comparison comparison(String name) {
        return switch (name) {
            case "tolerant" -> new Comparison.WhitespaceTolerant();
            case "exact" -> new Comparison.Exact();
            case "unordered" -> new Comparison.UnorderedLines();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String text(String escaped) {
        return escaped.translateEscapes();
    }
}
