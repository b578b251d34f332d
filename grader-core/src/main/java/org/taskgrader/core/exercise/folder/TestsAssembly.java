package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Answer;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.LinePattern;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.folder.CompanionFiles.Companions;
import org.taskgrader.core.exercise.folder.Settings.Group;
import org.taskgrader.core.exercise.folder.Settings.TestSettings;
import org.taskgrader.core.rule.Rule;

/** Makes tests of their files and of what the settings say about them, and checks that the two agree. */
final class TestsAssembly {

    /** As much as the sandbox is asked for of one file. */
    private static final ByteSize LARGEST_WRITTEN = ByteSize.ofMebibytes(1);

    private final Settings settings;
    private final Map<String, TestFiles.Pair> pairs;
    private final Map<String, Companions> companions;
    private final Problems problems;

    private TestsAssembly(
            Settings settings,
            Map<String, TestFiles.Pair> pairs,
            Map<String, Companions> companions,
            Problems problems) {
        this.settings = settings;
        this.pairs = pairs;
        this.companions = companions;
        this.problems = problems;
    }

    /** The tests: those of groups that others wait for first, then samples, then by name. */
    static List<TestCase> assemble(
            Settings settings,
            Map<String, TestFiles.Pair> pairs,
            Map<String, Companions> companions,
            Problems problems) {
        return new TestsAssembly(settings, pairs, companions, problems).tests();
    }

    private List<TestCase> tests() {
        checkNames();
        checkGroups();
        List<TestCase> tests = new ArrayList<>();
        pairs.forEach((name, pair) -> tests.add(test(name, pair)));
        checkOutputs(tests);
        checkFiles(tests);
        if (isGiven()) {
            checkContradictions(tests);
        }
        Map<String, Integer> order = GroupOrder.of(settings.groups());
        tests.sort(Comparator.comparing((TestCase test) -> order.getOrDefault(test.group(), 0))
                .thenComparing(test -> test.visibility() != Visibility.SAMPLE)
                .thenComparing(test -> !isGiven() && !test.name().equals(Kind.Tests.RIGHT))
                .thenComparing(TestCase::name));
        return tests;
    }

    /** Whether the author says what is given and expected, and not the learner. */
    private boolean isGiven() {
        return switch (settings.kind()) {
            case KindSettings.WholeProgram whole -> true;
            case KindSettings.Function function -> true;
            case KindSettings.Interactive interactive -> true;
            case KindSettings.Prediction prediction -> false;
            case KindSettings.Tests tests -> false;
        };
    }

    private TestCase test(String name, TestFiles.Pair pair) {
        Optional<TestSettings> own = Optional.ofNullable(settings.tests().get(name));
        Limits limits = own.map(TestSettings::limits).orElse(settings.limits());
        List<String> arguments = own.map(TestSettings::arguments).orElse(List.of());
        List<String> environment = Stream.concat(
                        pair.environment().stream(), own.map(TestSettings::environment).orElse(List.of()).stream())
                .toList();
        Companions beside = companions.getOrDefault(name, Companions.with(List.of()));
        return new TestCase(
                name,
                groupOf(name),
                visibility(name),
                new Invocation(arguments, environment, beside.placed(), pair.input()),
                new Answer(pair.expected(), beside.alternatives(), beside.written(), settings.returned()),
                limits);
    }

    private void checkNames() {
        if (settings.kind() instanceof KindSettings.Interactive) {
            settings.samples().stream()
                    .flatMap(List::stream)
                    .forEach(pattern -> pattern.setting()
                            .error(
                                    "What a test of an interactive exercise holds is for its interactor alone.",
                                    "Remove it, and show a conversation in the statement."));
        }
        settings.samples().ifPresent(patterns -> patterns.forEach(this::checkMatches));
        settings.hidden().forEach(this::checkMatches);
        settings.groups().forEach(group -> group.tests().forEach(this::checkMatches));
        settings.rules().forEach(rule -> rule.demands().forEach(this::checkSizes));
        settings.tests().forEach((name, test) -> {
            if (!pairs.containsKey(name)) {
                test.place().error("There is no test \"" + name + "\".", Spelling.advice(name, pairs.keySet()));
            }
        });
    }

    private void checkSizes(Rule demand) {
        if (demand instanceof Rule.MostGrowth growth && !pairs.isEmpty()) {
            growth.sizes().stream()
                    .map(Rule.Sized::test)
                    .filter(test -> !pairs.containsKey(test))
                    .forEach(test -> problems.error(
                            ExerciseFolder.SETTINGS,
                            "There is no test \"" + test + "\", whose size a rule on growth says.",
                            Spelling.advice(test, pairs.keySet())));
        }
    }

    private void checkMatches(NamePattern pattern) {
        pattern.checkMatches(pairs.keySet());
    }

    private Visibility visibility(String name) {
        if (settings.kind() instanceof KindSettings.Prediction) {
            return Visibility.HIDDEN; // what is printed is what is asked
        }
        if (settings.kind() instanceof KindSettings.Interactive) {
            // What a test holds is not the learner's to know, so there is no sample of it.
            return anyMatches(settings.hidden(), name) ? Visibility.HIDDEN : Visibility.VISIBLE;
        }
        boolean first = name.equals(pairs.keySet().iterator().next());
        boolean hidden = anyMatches(settings.hidden(), name);
        boolean sample = isGiven()
                && settings.samples()
                        .map(patterns -> anyMatches(patterns, name))
                        .orElse(first && !hidden);
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
        GroupOrder.check(settings.groups());
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
            if (test.answer().outputs().stream()
                    .anyMatch(output -> output.size() > test.limits().output().bytes())) {
                problems.error(
                        TestFiles.outputOf(test.name()),
                        "It is larger than the output that a program may write here ("
                                + test.limits().output() + ").",
                        "Raise limits: {output: …}, or expect less.");
            }
        }
        if (settings.comparison() instanceof Comparison.Patterns) {
            tests.forEach(this::checkPatterns);
        }
        boolean nothingWanted = isGiven()
                && !(settings.kind() instanceof KindSettings.Interactive)
                && settings.exitStatus() == ExitStatus.ANY
                && settings.checker().isEmpty()
                && !(settings.comparison() instanceof Comparison.Exact)
                && tests.stream()
                        .allMatch(test -> test.expected().text().isBlank()
                                && test.answer().files().isEmpty());
        if (nothingWanted && !tests.isEmpty()) {
            problems.error(
                    "tests",
                    "No test expects any output, so a program that does nothing passes.",
                    "Write what is expected into at least one NAME.out.");
        }
    }

    /** A file is as much output as what is printed, and everything that is placed travels with each submission. */
    private void checkFiles(List<TestCase> tests) {
        long sent = 0;
        for (TestCase test : tests) {
            for (PlacedFile file : test.answer().files()) {
                if (file.content().size()
                        > Math.min(
                                LARGEST_WRITTEN.bytes(), test.limits().output().bytes())) {
                    problems.error(
                            CompanionFiles.written(test.name(), file.name()),
                            "It is larger than a file that a program may write here.",
                            "Raise limits: {output: …}, or expect less; a file has at most " + LARGEST_WRITTEN + ".");
                }
            }
            sent += test.invocation().files().stream()
                    .mapToLong(file -> file.content().size())
                    .sum();
        }
        if (sent > TestFiles.LARGEST_SUM.bytes()) {
            problems.error(
                    "tests",
                    "The files beside all runs together are too large.",
                    "Keep them within " + TestFiles.LARGEST_SUM + "; those in files/ count once for each test.");
        }
    }

    private void checkPatterns(TestCase test) {
        checkPatterns(TestFiles.outputOf(test.name()), test.expected());
        for (int i = 0; i < test.answer().alternatives().size(); i++) {
            checkPatterns(
                    CompanionFiles.alternative(test.name(), i + 2),
                    test.answer().alternatives().get(i));
        }
        test.answer().files().stream()
                .filter(PlacedFile::isText)
                .forEach(file -> checkPatterns(CompanionFiles.written(test.name(), file.name()), file.content()));
    }

    private void checkPatterns(String file, Bytes patterns) {
        List<String> lines = patterns.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                LinePattern.of(lines.get(i).strip());
            } catch (IllegalArgumentException e) {
                problems.error(
                        file,
                        i + 1,
                        "This is no regular expression: " + e.getMessage() + ".",
                        "Write one in the syntax of RE2, with \\ before a sign that stands for itself.");
            }
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
            if (earlier.answer().equals(test.answer())) {
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
