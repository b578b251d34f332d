package org.taskgrader.api.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.execution.RunOutcome.SandboxFailure;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;
import org.taskgrader.core.exercise.folder.TestFiles;
import org.taskgrader.core.testdata.Account;
import org.taskgrader.core.testdata.Generation;
import org.taskgrader.core.testdata.MadeTest;
import org.taskgrader.core.testdata.Validation;

/**
 * Whether an exercise's tests are as their author's programs have them: every input is taken by the validators, and what was
 * generated is what the generators make today.
 *
 * @param failures ours, which say nothing of the exercise
 */
record TestDataCheck(List<Problem> problems, List<SandboxFailure> failures) {

    static final TestDataCheck NOTHING = new TestDataCheck(List.of(), List.of());

    TestDataCheck {
        problems = List.copyOf(problems);
        failures = List.copyOf(failures);
    }

    static TestDataCheck of(Exercise exercise, Sandbox sandbox) throws InterruptedException {
        Account account = new Account();
        Validation.of(sandbox, exercise, account);
        List<MadeTest> made = Generation.of(sandbox, exercise, account, () -> {});
        Stream<Problem> stale = stale(exercise, made).stream();
        return new TestDataCheck(
                Stream.concat(account.problems().stream(), stale).toList(), account.failures());
    }

    private static List<Problem> stale(Exercise exercise, List<MadeTest> made) {
        Map<String, TestCase> tests =
                exercise.tests().stream().collect(Collectors.toMap(TestCase::name, Function.identity()));
        return made.stream()
                .flatMap(test -> Stream.ofNullable(tests.get(test.test().name()))
                        .flatMap(present -> stale(present, test).stream())
                        .map(file -> problem(exercise.id(), file, test)))
                .toList();
    }

    private static List<String> stale(TestCase present, MadeTest made) {
        if (!present.input().equals(made.input())) {
            return List.of(TestFiles.inputOf(present.name()));
        }
        return present.expected().equals(made.expected()) ? List.of() : List.of(TestFiles.outputOf(present.name()));
    }

    private static Problem problem(String id, String file, MadeTest test) {
        return new Problem(
                Severity.ERROR,
                file,
                OptionalInt.empty(),
                "It is stale: " + test.test().generator().path() + " makes something else now.",
                "Have it written anew (./taskgrader generate " + id + "), or take \""
                        + test.test().name() + "\" out of \"generated:\" to keep it as it is.");
    }
}
