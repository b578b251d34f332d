package org.taskgrader.core.exercise.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.Blanks;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.rule.SourceRule.Severity;

/** Makes a kind of exercise of its files and of what the settings say about it. */
final class KindAssembly {

    static final String HEADER = "functions.h";
    static final String HARNESS = "harness.c";
    static final String PROGRAM = "program.c";
    static final String INPUT = "program.in";

    /** As large as a submission may be. */
    private static final ByteSize LARGEST = ByteSize.ofKibibytes(64);

    private static final String PREDICTION = "prediction";
    private static final String SETTINGS = "exercise.yaml";
    private static final String TEMPLATE = "template.c";

    private final KindSettings settings;
    private final FolderFiles files;
    private final Problems problems;

    KindAssembly(KindSettings settings, FolderFiles files, Problems problems) {
        this.settings = settings;
        this.files = files;
        this.problems = problems;
    }

    /** Files that belong to an exercise of this kind, besides those that all may have. */
    List<String> entries() {
        return switch (settings.word()) {
            case KindReader.FUNCTION -> List.of(HEADER, HARNESS);
            case PREDICTION -> List.of(PROGRAM, INPUT);
            default -> List.of();
        };
    }

    private boolean hasCalls() {
        return settings.word().equals(KindReader.FUNCTION) && !files.has(HARNESS);
    }

    Kind kind() {
        settings.own().forEach(this::checkBelongs);
        return switch (settings.word()) {
            case "fix" -> new Kind.Fix();
            case "blanks" -> new Kind.Blanks();
            case "parsons" -> new Kind.Parsons();
            case KindReader.FUNCTION -> new Kind.Function(Bytes.utf8(header()), Bytes.utf8(harness()));
            case PREDICTION -> new Kind.Prediction(files.bytes(PROGRAM, LARGEST).orElse(Bytes.empty()));
            default -> new Kind.Program();
        };
    }

    private void checkBelongs(Setting setting) {
        String kind = Objects.requireNonNull(KindReader.OWN.get(setting.name()));
        if (!kind.equals(settings.word())) {
            setting.error(
                    "\"" + setting.name() + "\" belongs to exercises of the kind \"" + kind + "\".",
                    "Write \"kind: " + kind + "\", or remove it.");
        }
    }

    /** What such an exercise asks of the text without its author saying so. */
    List<SourceRule> rules(String template) {
        return switch (settings.word()) {
            case "blanks" -> {
                if (Blanks.in(template) == 0) {
                    problems.error(
                            files.has(TEMPLATE) ? TEMPLATE : SETTINGS,
                            "There is no blank to fill in the template.",
                            "Write ____ in template.c, in the place of what is to be found.");
                }
                yield List.of(rule(new Rule.FilledBlanks(template)));
            }
            case "parsons" -> {
                if (template.lines().filter(line -> !line.isBlank()).count() < 2) {
                    problems.error(
                            files.has(TEMPLATE) ? TEMPLATE : SETTINGS,
                            "The template has no lines to put in order.",
                            "Write all lines of the program in template.c, in another order than the right one.");
                }
                yield List.of(rule(new Rule.GivenLines(template)));
            }
            case "fix" -> {
                if (template.isBlank()) {
                    problems.error(SETTINGS, "There is no program to mend.", "Write one with a mistake in template.c.");
                }
                OptionalInt most = settings.changes();
                yield most.isPresent() ? List.of(rule(new Rule.MostChanges(template, most.getAsInt()))) : List.of();
            }
            default -> List.of();
        };
    }

    /** What the tests give and expect, by their names. */
    Map<String, TestFiles.Pair> tests() {
        return switch (settings.word()) {
            case PREDICTION -> Map.of("output", new TestFiles.Pair(List.of(), programInput(), Bytes.empty()));
            default -> hasCalls() ? calls() : TestFiles.read(files, problems);
        };
    }

    /** What the program reads is part of what is asked: the statement shows it. */
    private Bytes programInput() {
        return files.has(INPUT) ? files.bytes(INPUT, LARGEST).orElse(Bytes.empty()) : Bytes.empty();
    }

    private Map<String, TestFiles.Pair> calls() {
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
                    SETTINGS,
                    "Nothing calls the learner's function.",
                    "Write \"calls:\", or a main function in harness.c with pairs of files in tests/.");
        }
        return pairs;
    }

    private String header() {
        if (files.has(HEADER)) {
            settings.own("functions")
                    .ifPresent(setting -> setting.error(
                            "The functions are both here and in " + HEADER + ".", "Keep one of the two."));
            return files.text(HEADER, LARGEST).orElse("");
        }
        if (settings.signatures().isEmpty() && settings.own("functions").isEmpty()) {
            problems.error(
                    SETTINGS,
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
            return files.text(HARNESS, LARGEST).map(KindAssembly::answering).orElse("");
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

    private static SourceRule rule(Rule demand) {
        return new SourceRule(List.of(demand), Severity.FAIL, OptionalInt.empty(), Map.of());
    }
}
