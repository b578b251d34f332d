package org.taskgrader.core.exercise.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.SourceRule;

/** Of an exercise that asks for functions: they are called by a table of calls, or by an author's {@code main}. */
final class FunctionFolder implements KindFolder {

    private static final String HEADER = "functions.h";
    private static final String HARNESS = "harness.c";

    private final KindSettings.Function settings;
    private final FolderFiles files;
    private final Problems problems;

    FunctionFolder(KindSettings.Function settings, FolderFiles files, Problems problems) {
        this.settings = settings;
        this.files = files;
        this.problems = problems;
    }

    @Override
    public List<String> entries() {
        return List.of(HEADER, HARNESS);
    }

    @Override
    public Kind kind() {
        return new Kind.Function(Bytes.utf8(header()), Bytes.utf8(harness()));
    }

    @Override
    public List<SourceRule> rules() {
        return List.of();
    }

    @Override
    public boolean testsAreFiles() {
        return files.has(HARNESS);
    }

    @Override
    public Map<String, TestFiles.Pair> tests() {
        return testsAreFiles() ? TestFiles.read(files, problems) : calls();
    }

    /** Two calls are the same where the same comes before them and the same can be read. */
    private void checkContradictions() {
        Map<List<String>, String> known = new LinkedHashMap<>();
        settings.calls().forEach((name, call) -> {
            String earlier = known.putIfAbsent(List.of(call.setup().strip(), call.call(), call.input()), name);
            if (earlier == null) {
                return;
            }
            String what = "The test \"" + earlier + "\" makes the same call";
            Call other = Objects.requireNonNull(settings.calls().get(earlier));
            if (CallHarness.expected(other).equals(CallHarness.expected(call))) {
                call.place().hint(what + ".", "Change or remove one of them.");
            } else if (differ(
                            other.returns().map(CallHarness::canonical),
                            call.returns().map(CallHarness::canonical))
                    || differ(other.prints(), call.prints())) {
                call.place()
                        .error(what + " and expects something else.", "No function can pass both: change one of them.");
            }
        });
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private Map<String, TestFiles.Pair> calls() {
        checkContradictions();
        Map<String, TestFiles.Pair> pairs = new LinkedHashMap<>();
        settings.calls()
                .forEach((name, call) -> pairs.put(
                        name,
                        new TestFiles.Pair(
                                List.of("TASKGRADER_CALL=" + name),
                                Bytes.utf8(call.input()),
                                Bytes.utf8(CallHarness.expected(call)))));
        if (pairs.isEmpty()) {
            problems.error(
                    ExerciseFolder.SETTINGS,
                    "Nothing calls the learner's function.",
                    "Write \"calls:\", or a main function in harness.c with pairs of files in tests/.");
        }
        return pairs;
    }

    private String header() {
        if (files.has(HEADER)) {
            settings.functions()
                    .ifPresent(setting -> setting.error(
                            "The functions are both here and in " + HEADER + ".", "Keep one of the two."));
            return files.text(HEADER, LARGEST_PROGRAM).orElse("");
        }
        if (settings.functions().isEmpty()) {
            problems.error(
                    ExerciseFolder.SETTINGS,
                    "Nothing says which function to write.",
                    "Write \"functions: int max(int a, int b)\", or " + HEADER + " where types are needed too.");
        }
        return settings.signatures().stream()
                .map(signature -> signature.written() + ";\n")
                .collect(Collectors.joining());
    }

    private String harness() {
        if (files.has(HARNESS)) {
            if (!settings.calls().isEmpty()) {
                problems.error(
                        HARNESS, "There are calls in exercise.yaml already.", "Remove this file, or \"calls:\" there.");
            }
            return files.text(HARNESS, LARGEST_PROGRAM)
                    .map(FunctionFolder::answering)
                    .orElse("");
        }
        return CallHarness.program(settings.calls());
    }

    /** What the author's {@code main} prints is the answer. gcc's messages name the author's own lines. */
    private static String answering(String harness) {
        return """
                #include "answers.h"
                #define printf answers_printf
                #define puts answers_puts
                #define putchar answers_putchar
                #line 1 "harness.c"
                """ + harness;
    }
}
