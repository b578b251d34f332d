package org.taskgrader.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final String PROGRAM = "int main(void)\n{\n    return a + +b; // sum\n}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # one                              | the other                         | the same code
        `int  a ;/* x */`                  | `int a; // y\\n`                   | true
        `int a = -1;`                      | `int a=-1;`                       | true
        `a+ +b`                            | `a++b`                            | false
        `int a`                            | `inta`                            | false
        `puts("a  b");`                    | `puts("a b");`                    | false
        `puts("// no comment"); x`         | `puts("// no comment");`          | false
        `puts("\\\\"/*"); x /* y */`       | `puts("\\\\"/*"); x`              | true
        `#define N 3\\nint a[N];`          | `#define N 3\\n\\n int a[N];`      | true
        `#define F (x)\\n`                 | `#define F(x)\\n`                  | false
        `#define N 3\\nint`                | `#define N 3 int`                 | false
        `a / *b`                           | `a /*b*/`                         | false
        `'"' + x /* " */`                  | `'"'+x`                           | true
        `x /* never closed`                | `x`                               | true
        """)
    void programsAreComparedWithoutCommentsAndSpacing(String one, String other, boolean same) {
        assertThat(Code.of(one.translateEscapes()).equals(Code.of(other.translateEscapes())))
                .isEqualTo(same);
    }

    @Test
    void aFirstAttemptHasNothingToBeComparedWith() {
        assertThat(Progress.of(History.of(List.of()), attempt("a", 1))).isEqualTo(new Progress.Nothing());
        assertThat(Progress.of(History.unknown(), attempt("a", 1))).isEqualTo(new Progress.Nothing());
    }

    @Test
    void theSameProgramIsKnownAgainAlsoWhenOnlyItsFormHasChanged() {
        History history = History.of(List.of(attempt(PROGRAM, 1)));

        assertThat(Progress.of(history, attempt(PROGRAM, 1))).isEqualTo(new Progress.SameProgram(true));
        assertThat(Progress.of(history, attempt(PROGRAM.replace("    ", "\t"), 1)))
                .isEqualTo(new Progress.SameProgram(false));
    }

    @Test
    void anEarlierVersionIsKnownAgainByItsNumberAlsoWhenNotAllAreKept() {
        History history = new History(true, 12, List.of(attempt("a", 0), attempt("b", 1), attempt("c", 2)));

        assertThat(Progress.of(history, attempt("b", 1))).isEqualTo(new Progress.BackAgain(11));
    }

    @Test
    void moreAndFewerTestsAreToldWithinOneVersionOfTheExercise() {
        History history = History.of(List.of(attempt("a", 2)));

        assertThat(Progress.of(history, attempt("b", 3))).isEqualTo(new Progress.MoreTests(2, 3));
        assertThat(Progress.of(history, attempt("b", 1))).isEqualTo(new Progress.FewerTests(2, 1));
        Attempt changed = new Attempt("b", "other", true, 3, 5, Optional.of("off-by-one"), 1);
        assertThat(Progress.of(history, changed)).isEqualTo(new Progress.SameMistake());
    }

    @Test
    void anAttemptBeforeThatPassedAllTestsWasMoreThanCloser() {
        assertThat(Progress.of(History.of(List.of(attempt("a", 5))), attempt("b", 4)))
                .isEqualTo(new Progress.PassedBefore());
    }

    @Test
    void compilingComesBeforeTests() {
        Attempt broken = new Attempt("x", "1", false, 0, 5, Optional.of("missing-semicolon"), 1);

        assertThat(Progress.of(History.of(List.of(broken)), attempt("a", 2))).isEqualTo(new Progress.CompilesNow());
        assertThat(Progress.of(History.of(List.of(attempt("a", 2))), broken)).isEqualTo(new Progress.CompiledBefore());
    }

    @Test
    void theKindOfMistakeIsComparedWhenNothingElseHasChanged() {
        History history = History.of(List.of(attempt("a", 2)));

        assertThat(Progress.of(history, attempt("b", 2))).isEqualTo(new Progress.SameMistake());
        assertThat(Progress.of(history, new Attempt("b", "1", true, 2, 5, Optional.of("wrong-sign"), 1)))
                .isEqualTo(new Progress.OtherMistake());
    }

    @Test
    void theNextHintIsDueWithTheNextAttemptAtTheSameMistake() {
        assertThat(History.unknown().hintsDue("off-by-one", "a", 3)).isEqualTo(1);
        assertThat(History.of(List.of(attempt("a", 1))).hintsDue("off-by-one", "b", 3))
                .isEqualTo(2);
        assertThat(History.of(List.of(attempt("a", 1))).hintsDue("wrong-sign", "b", 3))
                .isEqualTo(1);
        assertThat(History.of(IntStream.range(1, 9)
                                .mapToObj(n -> new Attempt("x" + n, "1", true, 0, 5, Optional.of("off-by-one"), n))
                                .toList())
                        .hintsDue("off-by-one", "b", 4))
                .isEqualTo(4);
    }

    @Test
    void sendingTheSameProgramAgainReleasesNoHint() {
        Attempt asked = new Attempt(PROGRAM, "1", true, 0, 5, Optional.of("off-by-one"), 2);

        assertThat(History.of(List.of(asked)).hintsDue("off-by-one", PROGRAM + "\n// again\n", 3))
                .isEqualTo(2);
    }

    private static Attempt attempt(String source, int passed) {
        return new Attempt(source, "1", true, passed, 5, Optional.of("off-by-one"), 1);
    }
}
