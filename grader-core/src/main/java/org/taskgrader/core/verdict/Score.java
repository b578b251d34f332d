package org.taskgrader.core.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.rule.BrokenRule;
import org.taskgrader.core.verdict.Judgement.JudgedGroup;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Turns verdicts into points. */
final class Score {

    private final Map<String, TestGroup> groups;
    private final List<JudgedTest> tests;
    private final boolean judged;

    /** What was found already: many groups may wait for the same. */
    private final Map<String, Optional<String>> waiting = new HashMap<>();

    private Score(Exercise exercise, List<JudgedTest> tests, boolean judged) {
        this.groups = exercise.groups().stream().collect(Collectors.toMap(TestGroup::name, group -> group));
        this.tests = tests;
        this.judged = judged;
    }

    static Judgement judgement(
            Exercise exercise, OverallVerdict overall, List<JudgedTest> tests, List<BrokenRule> broken) {
        boolean judged = overall != OverallVerdict.NOT_JUDGED;
        Score own = new Score(exercise, tests, judged);
        List<JudgedGroup> groups =
                exercise.groups().stream().map(own::judgedGroup).toList();
        double score = groups.stream().mapToDouble(JudgedGroup::score).sum();
        boolean allPassed = overall == OverallVerdict.PASSED || overall == OverallVerdict.RULE_BROKEN;
        double earned = allPassed ? exercise.points() : score;
        int costs = broken.stream()
                .mapToInt(rule -> rule.setting().costsOf(exercise.points()))
                .sum();
        return new Judgement(overall, tests, groups, broken, Math.max(0, earned - costs), exercise.points());
    }

    private JudgedGroup judgedGroup(TestGroup group) {
        List<JudgedTest> own = testsOf(group).toList();
        int passed = (int) own.stream().filter(JudgedTest::passed).count();
        Optional<String> waitsFor = judged ? waitsFor(group) : Optional.empty();
        int percents = own.stream().mapToInt(JudgedTest::percent).sum();
        double score = judged && waitsFor.isEmpty() ? points(group, percents, own.size()) : 0;
        return new JudgedGroup(group.name(), score, group.points(), passed, own.size(), waitsFor);
    }

    private Stream<JudgedTest> testsOf(TestGroup group) {
        return tests.stream().filter(test -> test.test().group().equals(group.name()));
    }

    /** The first group on the way to this one that does not pass as a whole. */
    private Optional<String> waitsFor(TestGroup group) {
        Optional<String> known = waiting.get(group.name());
        if (known == null) {
            known = found(group);
            waiting.put(group.name(), known);
        }
        return known;
    }

    private Optional<String> found(TestGroup group) {
        return group.after().stream()
                .map(groups::get)
                .flatMap(before -> waitsFor(before)
                        .or(() -> testsOf(before).allMatch(JudgedTest::passed)
                                ? Optional.empty()
                                : Optional.of(before.name()))
                        .stream())
                .findFirst();
    }

    /** Multiplied before it is divided, so that all tests give exactly all points. */
    private static double points(TestGroup group, int percents, int total) {
        return switch (group.scoring()) {
            case PROPORTIONAL -> total == 0 ? 0 : (double) group.points() * percents / (100L * total);
            case ALL_OR_NOTHING -> percents == 100 * total ? group.points() : 0;
        };
    }
}
