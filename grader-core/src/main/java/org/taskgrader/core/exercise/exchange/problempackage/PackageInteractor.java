package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.Intake;

/**
 * What talks to programs in an interactive package: its output validator, run beside the program with both connected. It is
 * given files for input, answer and messages, and ends with 42 or 43 (legacy specification, "Output Validators").
 * Interactors here are given an input, and write points. So either is carried over between a few lines of C, and back
 * without them.
 */
final class PackageInteractor {

    /** Where one of ours goes. */
    static final String PATH = "output_validators/interactor.c";

    private static final List<String> FOLDERS = List.of("output_validators", "output_validator");
    private static final String PROGRAM = "@PROGRAM@\n";
    private static final String FLAGS = "@FLAGS@";
    private static final Adapter FROM = Adapter.of("/exchange/problempackage/from-package.c");
    private static final Adapter TO = Adapter.of("/exchange/problempackage/to-package.c");

    /** Between a test's input and its answer, which are in one file here. */
    private static final String ANSWER = "=== judge answer ===\n";

    private PackageInteractor() {}

    /** The lines before a program, and those behind it. */
    private record Adapter(String before, String after) {

        static Adapter of(String resource) {
            String[] parts = Bytes.ofResource(resource).text().split(PROGRAM, 2);
            return new Adapter(parts[0], parts[1]);
        }

        String around(String program) {
            return before + program + (program.endsWith("\n") ? "" : "\n") + after;
        }

        Optional<String> within(String text) {
            return text.startsWith(before) && text.endsWith(after) && text.length() >= before.length() + after.length()
                    ? Optional.of(text.substring(before.length(), text.length() - after.length()))
                    : Optional.empty();
        }

        Adapter with(List<String> flags) {
            String literals = flags.stream()
                    .map(flag -> "\"" + flag.replace("\\", "\\\\").replace("\"", "\\\"") + "\", ")
                    .collect(Collectors.joining());
            return new Adapter(before.replace(FLAGS, literals), after);
        }
    }

    /**
     * Takes the validator and makes an interactor of it.
     *
     * @param flags that it is given behind the three files
     * @throws ExchangeException if it is not one file of C
     */
    static Bytes read(Intake intake, List<String> flags) throws ExchangeException {
        List<String> paths = FOLDERS.stream()
                .flatMap(folder -> intake.below(folder).stream())
                .toList();
        Optional<String> text =
                paths.size() == 1 && paths.getFirst().endsWith(".c") ? intake.text(paths.getFirst()) : Optional.empty();
        String program = text.orElseThrow(
                () -> new ExchangeException("this problem is \"interactive\", and what talks to programs is "
                        + (paths.isEmpty() ? "not in it" : String.join(", ", paths))
                        + ": only one file of C (output_validators/NAME.c) can be carried over. docs/authoring/interactive.md"
                        + " says how to write an interactor here"));
        return Bytes.utf8(TO.within(program).orElseGet(() -> FROM.with(flags).around(program)));
    }

    /** A validator of one of our interactors. */
    static Bytes validator(Bytes interactor) {
        return Bytes.utf8(FROM.with(List.of()).within(interactor.text()).orElseGet(() -> TO.around(interactor.text())));
    }

    /** The test, with what its answer was for the interactor, which alone gets to see either. */
    static Draft.Test secret(Draft.Test test) {
        String input = test.input().text();
        String line = input.isEmpty() || input.endsWith("\n") ? "" : "\n";
        return new Draft.Test(
                test.name(),
                test.group(),
                test.visibility() == Visibility.HIDDEN ? Visibility.HIDDEN : Visibility.VISIBLE,
                List.of(),
                test.expected().isEmpty()
                        ? test.input()
                        : Bytes.utf8(input + line + ANSWER + test.expected().text()),
                Bytes.empty(),
                test.limits());
    }

    /** The input and the answer of a test of ours. */
    static List<Bytes> inputAndAnswer(Bytes secret) {
        String text = secret.text();
        int at = text.startsWith(ANSWER) ? 0 : text.indexOf("\n" + ANSWER) + 1;
        return at == 0 && !text.startsWith(ANSWER)
                ? List.of(secret, Bytes.empty())
                : Stream.of(text.substring(0, at), text.substring(at + ANSWER.length()))
                        .map(Bytes::utf8)
                        .toList();
    }
}
