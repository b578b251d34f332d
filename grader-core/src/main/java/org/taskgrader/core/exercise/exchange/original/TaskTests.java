package org.taskgrader.core.exercise.exchange.original;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.Keys;
import org.taskgrader.core.exercise.exchange.TestNames;

/** The tests of a task, and its sets of tests as groups. */
record TaskTests(List<Draft.Test> tests, List<TestGroup> groups) {

    private static final int ALL_POINTS = 100;
    private static final String OTHERS = "others";

    TaskTests {
        tests = List.copyOf(tests);
        groups = List.copyOf(groups);
    }

    static TaskTests read(Intake intake, Keys settings, List<TestSet> sets) throws ExchangeException {
        String folder = settings.text("extraDir").orElse(OriginalTask.TESTS).replaceAll("/+$", "");
        TestSet ignored = new TestSet(
                "ignored",
                settings.list("ignoreTests").stream().map(Object::toString).toList());
        List<String> stems = new ArrayList<>();
        for (String path : intake.below(folder)) {
            if (path.endsWith(".in") && ignored.has(fileName(path))) {
                intake.leave(path, "The task ignores it.");
            } else if (path.endsWith(".in")) {
                stems.add(path.substring(0, path.length() - ".in".length()));
            }
        }
        Map<String, String> names = TestNames.of(
                stems.stream().map(stem -> stem.substring(folder.length() + 1)).toList());
        List<Draft.Test> tests = new ArrayList<>();
        for (String stem : stems) {
            String name = names.getOrDefault(stem.substring(folder.length() + 1), "test");
            Optional<Bytes> output = intake.testData(stem + ".out");
            if (output.isEmpty()) {
                intake.leave(stem + ".in", "There is no output for it: add " + stem + ".out.");
            } else {
                tests.add(test(intake, stem, name, group(fileName(stem) + ".in", sets, intake), output.get()));
            }
        }
        if (tests.isEmpty()) {
            throw new ExchangeException("there is no test in " + folder
                    + ": each is a NAME.in with a NAME.out beside it. Those of a generator have to be made first");
        }
        return new TaskTests(tests, groups(tests, sets, intake));
    }

    private static Draft.Test test(Intake intake, String stem, String name, String group, Bytes output)
            throws ExchangeException {
        Optional<String> text = intake.text(stem + ".params");
        Keys own = text.isPresent() ? Keys.ofJson(stem + ".params", text.get()) : Keys.none();
        List<String> arguments = new ArrayList<>();
        List.of("argv", "args", "arguments")
                .forEach(key -> own.list(key).forEach(value -> arguments.add(value.toString())));
        OwnLimits limits = TaskReader.limits(stem + ".params", own, intake);
        return new Draft.Test(
                name,
                group,
                Visibility.VISIBLE,
                arguments,
                intake.testData(stem + ".in").orElse(Bytes.empty()),
                output,
                limits);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The first set that has it. */
    private static String group(String file, List<TestSet> sets, Intake intake) {
        List<String> found =
                sets.stream().filter(set -> set.has(file)).map(TestSet::name).toList();
        if (found.size() > 1) {
            intake.changed(file, "It is in the sets " + String.join(", ", found) + "; here it is in the first only.");
        }
        return found.isEmpty() ? OTHERS : found.getFirst();
    }

    /** With the same points for each, as the task says nothing of them; what is left of 100 goes to the first. */
    private static List<TestGroup> groups(List<Draft.Test> tests, List<TestSet> sets, Intake intake) {
        if (sets.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(sets.stream().map(TestSet::name).toList());
        names.add(OTHERS);
        names.removeIf(name -> tests.stream().noneMatch(test -> test.group().equals(name)));
        if (names.size() < 2) {
            return names.stream()
                    .map(name -> new TestGroup(name, ALL_POINTS, Scoring.PROPORTIONAL))
                    .toList();
        }
        intake.changed("sets of tests", "They are groups here, with the same points each. Give them others.");
        int share = ALL_POINTS / names.size();
        int first = ALL_POINTS - share * (names.size() - 1);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new TestGroup(names.get(i), i == 0 ? first : share, Scoring.PROPORTIONAL))
                .toList();
    }
}
