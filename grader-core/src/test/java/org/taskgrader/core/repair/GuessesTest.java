package org.taskgrader.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

/** Whatever a program looks like, and wherever gcc points in it, guessing ends, and soon. */
class GuessesTest {

    private static final Exercise EXERCISE = Fixture.all().getFirst().exercise();

    private static final int LONG = 1 << 13;

    /** Each asks other guessers; a name in one need not be in the program. */
    private static final List<String> MESSAGES = List.of(
            "expected ‘;’ before ‘}’ token",
            "expected ‘)’ before ‘x’",
            "expected declaration or statement at end of input",
            "expected expression before ‘=’ token",
            "‘x’ undeclared (first use in this function); did you mean ‘y’?",
            "lvalue required as left operand of assignment",
            "invalid operands to binary ^ (have ‘double’ and ‘int’)",
            "invalid operands to binary & (have ‘int *’ and ‘int’)",
            "‘else’ without a previous ‘if’",
            "missing terminating \" character",
            "stray ‘\\’ in program",
            "called object is not a function or function pointer",
            "xyz.h: No such file or directory",
            "redeclaration of ‘x’ with no linkage",
            "invalid suffix \"x\" on integer constant");

    static Stream<String> programs() {
        return Stream.of(
                "",
                "\n",
                "x",
                "\"",
                "'",
                "else",
                "}",
                "for(",
                "#include <xyz.h>",
                "😀 int x = 'é\n",
                repeated("("),
                repeated("}"),
                repeated("x "),
                repeated("x ^ 2 "),
                repeated("&x &"),
                repeated("= > "),
                repeated("else if (x) x; "),
                repeated("for (x, "),
                repeated("f(\"a\" x "),
                "\"" + repeated(",a)"),
                repeated("int a; "),
                repeated("\\n"));
    }

    private static String repeated(String part) {
        return part.repeat(LONG / part.length());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void anyProgramHasAFewGuessesAndEachCanBeApplied(String program) throws Exception {
        CSource source = CSource.parse(program);
        int columns = program.lines().findFirst().orElse("").length();
        for (String message : MESSAGES) {
            for (int column : List.of(1, columns / 2 + 1)) {
                List<Guess> guesses = Guesses.of(evidence(source, message, column));

                assertThat(guesses).hasSizeLessThanOrEqualTo(Guesses.MOST);
                guesses.forEach(
                        guess -> assertThat(guess.edit().applyTo(program)).isNotEqualTo(program));
            }
        }
    }

    @Test
    void anEditBehindTheEndOfALineIsAtItsEnd() {
        Edit edit = new Edit(new SourceRange(1, 99, 1, 99), ";");

        assertThat(edit.applyTo("int x\nint y;\n")).isEqualTo("int x;\nint y;\n");
        assertThat(edit.leadsTo("int x\nint y;\n", "int  x; /* here */ int y;")).isTrue();
        assertThat(edit.isDeletion()).isFalse();
    }

    private static Evidence evidence(CSource source, String message, int column) throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode error = json.createObjectNode().put("kind", "error").put("message", message);
        ObjectNode caret = error.putArray("locations").addObject().putObject("caret");
        caret.put("file", "main.c").put("line", 1).put("column", column).put("byte-column", column);
        String stderr = json.writeValueAsString(List.of(error));
        ProcessResult refused = new ProcessResult(
                new RunOutcome.Exited(1),
                Duration.ZERO,
                Duration.ZERO,
                ByteSize.ofBytes(0),
                0,
                CapturedOutput.NOTHING,
                new CapturedOutput(Bytes.utf8(stderr), false));
        return Evidence.of(
                EXERCISE,
                source,
                new Execution(refused, List.of(), "none"),
                new Judgement(OverallVerdict.COMPILE_ERROR, List.of(), List.of(), List.of(), 0, 0));
    }
}
