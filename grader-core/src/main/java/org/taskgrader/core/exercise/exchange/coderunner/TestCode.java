package org.taskgrader.core.exercise.exchange.coderunner;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.rule.Signature;

/**
 * The tests of a question that asks for a function: pieces of program, each of which CodeRunner puts into a {@code main} behind
 * the answer. Here one {@code main} has them all, and the program's argument says which is run.
 */
final class TestCode {

    /** What CodeRunner's template for such questions includes. */
    private static final List<String> HEADERS =
            List.of("stdio.h", "stdlib.h", "ctype.h", "string.h", "stdbool.h", "math.h");

    private static final Pattern OWN_TYPE = Pattern.compile("\\b(struct|union|enum)\\b");

    private TestCode() {}

    /**
     * What is asked for.
     *
     * @param codes of the tests, in order
     * @param answer a right one
     * @throws ExchangeException if the answer does not show which functions are called
     */
    static Draft.Functions functions(List<String> codes, String answer) throws ExchangeException {
        String all = String.join("\n", codes);
        List<Signature> called = Signature.definedIn(answer).stream()
                .filter(function -> Pattern.compile("\\b" + function.name() + "\\s*\\(")
                        .matcher(all)
                        .find())
                .toList();
        boolean ownTypes = called.stream()
                .anyMatch(function -> OWN_TYPE.matcher(function.written()).find());
        if (called.isEmpty() || ownTypes) {
            throw new ExchangeException("the question asks for a function (c_function), and its answer "
                    + (ownTypes ? "has types of its own in its head" : "holds no function that a test calls")
                    + ": give the question an answer with a plain one, or make the exercise by hand (kind: function)");
        }
        return new Draft.Functions(Bytes.utf8(header(called)), Bytes.utf8(harness(codes)));
    }

    /** The argument by which the harness knows a test. */
    static String argument(int index) {
        return Integer.toString(index + 1);
    }

    private static String includes() {
        return HEADERS.stream().map(name -> "#include <" + name + ">\n").collect(Collectors.joining());
    }

    private static String header(List<Signature> functions) {
        return includes()
                + functions.stream()
                        .map(function -> "\n" + function.written() + ";")
                        .collect(Collectors.joining())
                + "\n";
    }

    /** All that is printed counts, as it did: by the test, and by the functions that it calls. */
    private static String harness(List<String> codes) {
        StringBuilder text = new StringBuilder("""
                /* Of a question of CodeRunner: each test is a piece of program, and the argument says which one is run. */
                #undef printf
                #undef puts
                #undef putchar

                int main(int argc, char **argv)
                {
                    int test = argc > 1 ? atoi(argv[1]) : 0;

                    answers_catch();
                """);
        for (int i = 0; i < codes.size(); i++) {
            text.append("    if (test == ").append(argument(i)).append(") {\n");
            codes.get(i)
                    .strip()
                    .lines()
                    .forEach(line -> text.append("        ").append(line).append('\n'));
            text.append("        ;\n    }\n");
        }
        return text.append("    answers_copied();\n    return 0;\n}\n").toString();
    }
}
