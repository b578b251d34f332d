package org.taskgrader.core.testdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.taskgrader.core.author.AuthorsBuild;
import org.taskgrader.core.author.RunWords;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.GeneratedTest;
import org.taskgrader.core.exercise.GeneratedTest.Makes;
import org.taskgrader.core.exercise.folder.TestFiles;

/** Makes an exercise's generated tests, in the sandbox for authors' programs. */
public final class Generation {

    /** So many outputs of the largest size there may be in memory at once, and as many of the second build. */
    private static final int AT_ONCE = 4;

    private static final String SETTINGS = "exercise.yaml";

    private final Sandbox sandbox;
    private final Exercise exercise;
    private final Account account;
    private final Runnable step;
    private final Map<GeneratedTest, Raw> made = new LinkedHashMap<>();
    private long size;

    private Generation(Sandbox sandbox, Exercise exercise, Account account, Runnable step) {
        this.sandbox = sandbox;
        this.exercise = exercise;
        this.account = account;
        this.step = step;
    }

    /** What a generator printed, and what it says is expected where it makes pairs. */
    private record Raw(Bytes input, Optional<Bytes> expected) {}

    /**
     * Makes all of them. What is expected for an input comes from a right solution, unless the generator writes it.
     *
     * @param account is told what is wrong with generators; tests that it is told of are not made
     * @param step called when another test has been made or has failed
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static List<MadeTest> of(Sandbox sandbox, Exercise exercise, Account account, Runnable step)
            throws InterruptedException {
        return new Generation(sandbox, exercise, account, step).all();
    }

    private List<MadeTest> all() throws InterruptedException {
        Map<AuthorsProgram, List<GeneratedTest>> byGenerator = exercise.testData().generated().stream()
                .collect(Collectors.groupingBy(GeneratedTest::generator, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<AuthorsProgram, List<GeneratedTest>> each : byGenerator.entrySet()) {
            make(each.getKey(), each.getValue());
        }
        Map<String, Bytes> unanswered = new LinkedHashMap<>();
        made.forEach((test, raw) -> {
            if (raw.expected().isEmpty()) {
                unanswered.put(test.name(), raw.input());
            }
        });
        Map<String, Bytes> answers = ReferenceOutputs.of(sandbox, exercise, unanswered, account);
        List<MadeTest> tests = new ArrayList<>();
        made.forEach((test, raw) -> raw.expected()
                .or(() -> Optional.ofNullable(answers.get(test.name())))
                .ifPresent(expected -> tests.add(new MadeTest(test, raw.input(), expected))));
        return tests;
    }

    private void make(AuthorsProgram generator, List<GeneratedTest> tests) throws InterruptedException {
        for (int from = 0; from < tests.size(); from += AT_ONCE) {
            List<GeneratedTest> some = tests.subList(from, Math.min(tests.size(), from + AT_ONCE));
            if (size > TestFiles.LARGEST_SUM.bytes()) {
                account.error(
                        generator.path(),
                        OptionalInt.empty(),
                        "All tests together become larger than " + TestFiles.LARGEST_SUM + ".",
                        "Make fewer of them, or smaller ones.");
                return;
            }
            Execution first = sandbox.executeAuthors(GeneratorBuild.FIRST.plan(generator, some));
            if (!isBuilt(generator, first)) {
                return;
            }
            Execution second = sandbox.executeAuthors(GeneratorBuild.SECOND.plan(generator, some));
            if (!isBuilt(generator, second)) {
                return;
            }
            for (int i = 0; i < some.size(); i++) {
                take(some.get(i), first.runs().get(i), second.runs().get(i));
                step.run();
            }
        }
    }

    private boolean isBuilt(AuthorsProgram generator, Execution execution) {
        if (!account.tells(execution.compilation())) {
            return false;
        }
        account.add(AuthorsBuild.problems(generator, execution.compilation()));
        return execution.compilation().outcome().equals(new RunOutcome.Exited(0));
    }

    private void take(GeneratedTest test, ProcessResult first, ProcessResult second) {
        if (!account.tells(first) || !account.tells(second)) {
            return;
        }
        Optional<String> failed = failure(test, first).or(() -> failure(test, second));
        if (failed.isPresent()) {
            error(test, failed.get(), "Mend " + test.generator().path() + ", or its arguments.");
            return;
        }
        Raw raw = raw(test, first);
        Raw again = raw(test, second);
        if (!raw.equals(again)) {
            error(
                    test,
                    "makes something else each time: " + difference(raw, again),
                    "Take chance from the seed alone: srand(atoi(argv[1])). The time, addresses and variables without a"
                            + " value change from run to run.");
            return;
        }
        size += raw.input().size() + raw.expected().map(Bytes::size).orElse(0);
        made.put(test, raw);
    }

    private static Optional<String> failure(GeneratedTest test, ProcessResult run) {
        if (!run.outcome().equals(new RunOutcome.Exited(0))) {
            String limit = run.outcome() instanceof RunOutcome.OutputLimitReached
                    ? ", " + TestFiles.LARGEST_FILE + ", the most that a test's file may have"
                    : "";
            String said = RunWords.said(run)
                    .filter(unused -> limit.isEmpty())
                    .map(text -> ": " + text)
                    .orElse("");
            return Optional.of(RunWords.ended(run.outcome()) + limit + said);
        }
        if (test.makes() == Makes.PAIR && run.files().stream().noneMatch(ReturnedFile::isWhole)) {
            return Optional.of("writes no file \"" + GeneratorBuild.EXPECTED
                    + "\" with the expected output, and makes pairs; one has at most 1 MiB");
        }
        return Optional.empty();
    }

    private static Raw raw(GeneratedTest test, ProcessResult run) {
        Optional<Bytes> expected = test.makes() == Makes.PAIR
                ? run.files().stream().findFirst().map(ReturnedFile::content)
                : Optional.empty();
        return new Raw(run.stdout().content(), expected);
    }

    private static String difference(Raw one, Raw other) {
        boolean inputs = !one.input().equals(other.input());
        List<String> lines = (inputs ? one.input() : one.expected().orElse(Bytes.empty()))
                .text()
                .lines()
                .toList();
        List<String> others = (inputs ? other.input() : other.expected().orElse(Bytes.empty()))
                .text()
                .lines()
                .toList();
        int line = 0;
        while (line < lines.size() && line < others.size() && lines.get(line).equals(others.get(line))) {
            line++;
        }
        return "line " + (line + 1) + (inputs ? "" : " of what it expects") + " is \"" + at(lines, line) + "\", and \""
                + at(others, line) + "\" the second time";
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? RunWords.shown(lines.get(line), 40) : "";
    }

    private void error(GeneratedTest test, String what, String advice) {
        account.error(
                SETTINGS,
                OptionalInt.of(test.line()),
                test.generator().path() + ", which makes the test \"" + test.name() + "\", " + what + ".",
                advice);
    }
}
