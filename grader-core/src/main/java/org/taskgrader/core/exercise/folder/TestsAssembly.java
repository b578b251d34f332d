package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.folder.Settings.Group;
import org.taskgrader.core.exercise.folder.Settings.TestSettings;

/** Makes tests of their files and of what the settings say about them, and checks that the two agree. */
final class TestsAssembly {

    private final Settings settings;
    private final Map<String, TestFiles.Pair> pairs;
    private final Problems problems;

    private TestsAssembly(Settings settings, Map<String, TestFiles.Pair> pairs, Problems problems) {
        this.settings = settings;
        this.pairs = pairs;
        this.problems = problems;
    }

    /** The tests, samples first, then by name. */
    static List<TestCase> assemble(Settings settings, Map<String, TestFiles.Pair> pairs, Problems problems) {
        return new TestsAssembly(settings, pairs, problems).tests();
    }

    private List<TestCase> tests() {
        checkNames();
        checkGroups();
        List<TestCase> tests = new ArrayList<>();
        pairs.forEach((name, pair) -> tests.add(test(name, pair)));
        checkOutputs(tests);
        checkContradictions(tests);
        tests.sort(Comparator.comparing((TestCase test) -> test.visibility() != Visibility.SAMPLE)
                .thenComparing(TestCase::name));
        return tests;
    }

    private TestCase test(String name, TestFiles.Pair pair) {
        Optional<TestSettings> own = Optional.ofNullable(settings.tests().get(name));
        Limits limits = own.map(TestSettings::limits).orElse(settings.limits());
        List<String> arguments = own.map(TestSettings::arguments).orElse(List.of());
        Invocation invocation = new Invocation(arguments, pair.environment(), List.of(), pair.input());
        return new TestCase(name, groupOf(name), visibility(name), invocation, pair.expected(), limits);
    }

    private void checkNames() {
        settings.samples().ifPresent(patterns -> patterns.forEach(this::checkMatches));
        settings.hidden().forEach(this::checkMatches);
        settings.groups().forEach(group -> group.tests().forEach(this::checkMatches));
        settings.tests().forEach((name, test) -> {
            if (!pairs.containsKey(name)) {
                test.place().error("There is no test \"" + name + "\".", Spelling.advice(name, pairs.keySet()));
            }
        });
    }

    private void checkMatches(NamePattern pattern) {
        if (!pairs.isEmpty() && pairs.keySet().stream().noneMatch(pattern::matches)) {
            pattern.setting()
                    .error(
                            "No test is called \"" + pattern.glob() + "\".",
                            Spelling.advice(pattern.glob(), pairs.keySet()));
        }
    }

    private Visibility visibility(String name) {
        if (settings.kind().isPrediction()) {
            return Visibility.HIDDEN; // what is printed is what is asked
        }
        boolean first = name.equals(pairs.keySet().iterator().next());
        boolean hidden = anyMatches(settings.hidden(), name);
        boolean sample =
                settings.samples().map(patterns -> anyMatches(patterns, name)).orElse(first && !hidden);
        if (sample && hidden) {
            settings.hidden().stream()
                    .filter(pattern -> pattern.matches(name))
                    .forEach(pattern -> pattern.setting()
                            .error("The test \"" + name + "\" is both a sample and hidden.", "Decide for one."));
        }
        return sample ? Visibility.SAMPLE : hidden ? Visibility.HIDDEN : Visibility.VISIBLE;
    }

    private static boolean anyMatches(List<NamePattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private void checkGroups() {
        Set<String> names = new HashSet<>();
        for (Group group : settings.groups()) {
            String name = group.group().name();
            if (!names.add(name)) {
                group.place().error("There are two groups \"" + name + "\".", "Give one of them another name.");
            }
        }
        for (String test : pairs.keySet()) {
            List<Group> groups = groupsOf(test);
            if (groups.isEmpty()) {
                problems.error(
                        TestFiles.inputOf(test), "The test is in no group.", "Add it to a group in exercise.yaml.");
            }
            groups.stream()
                    .skip(1)
                    .forEach(group -> group.place()
                            .error(
                                    "The test \"" + test + "\" is in the group \""
                                            + groups.getFirst().group().name() + "\" already.",
                                    "Let only one group name it."));
        }
    }

    private List<Group> groupsOf(String test) {
        return settings.groups().stream()
                .filter(group -> anyMatches(group.tests(), test))
                .toList();
    }

    /** Nothing where there is none: then it was reported, and the exercise is refused. */
    private String groupOf(String test) {
        return groupsOf(test).stream()
                .map(group -> group.group().name())
                .findFirst()
                .orElse("");
    }

    private void checkOutputs(List<TestCase> tests) {
        for (TestCase test : tests) {
            if (test.expected().size() > test.limits().output().bytes()) {
                problems.error(
                        TestFiles.outputOf(test.name()),
                        "It is larger than the output that a program may write here ("
                                + test.limits().output() + ").",
                        "Raise limits: {output: …}, or expect less.");
            }
        }
        boolean nothingWanted = !settings.kind().isPrediction()
                && settings.exitStatus() == ExitStatus.ANY
                && !(settings.comparison() instanceof Comparison.Exact)
                && tests.stream().allMatch(test -> test.expected().text().isBlank());
        if (nothingWanted && !tests.isEmpty()) {
            problems.error(
                    "tests",
                    "No test expects any output, so a program that does nothing passes.",
                    "Write what is expected into at least one NAME.out.");
        }
    }

    private void checkContradictions(List<TestCase> tests) {
        Map<Invocation, TestCase> known = new HashMap<>();
        for (TestCase test : tests) {
            TestCase earlier = known.putIfAbsent(test.invocation(), test);
            if (earlier == null) {
                continue;
            }
            String what = "The test \"" + earlier.name() + "\" has the same input and arguments";
            if (earlier.expected().equals(test.expected())) {
                problems.hint(TestFiles.inputOf(test.name()), what + ".", "Change or remove one of them.");
            } else {
                problems.error(
                        TestFiles.inputOf(test.name()),
                        what + " and expects something else.",
                        "No program can pass both: change one of them.");
            }
        }
    }
}
