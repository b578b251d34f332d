package org.taskgrader.core.verdict;

import java.util.List;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.rule.BrokenRule;
import org.taskgrader.core.verdict.Judgement.JudgedGroup;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Turns verdicts into points. */
final class Score {

    private Score() {}

    static Judgement judgement(
            Exercise exercise, OverallVerdict overall, List<JudgedTest> tests, List<BrokenRule> broken) {
        boolean judged = overall != OverallVerdict.NOT_JUDGED;
        List<JudgedGroup> groups = exercise.groups().stream()
                .map(group -> judgedGroup(group, tests, judged))
                .toList();
        double score = groups.stream().mapToDouble(JudgedGroup::score).sum();
        boolean allPassed = overall == OverallVerdict.PASSED || overall == OverallVerdict.RULE_BROKEN;
        double earned = allPassed ? exercise.points() : score;
        int costs = broken.stream()
                .mapToInt(rule -> rule.setting().costsOf(exercise.points()))
                .sum();
        return new Judgement(overall, tests, groups, broken, Math.max(0, earned - costs), exercise.points());
    }

    private static JudgedGroup judgedGroup(TestGroup group, List<JudgedTest> tests, boolean judged) {
        List<JudgedTest> own = tests.stream()
                .filter(test -> test.test().group().equals(group.name()))
                .toList();
        int passed = (int) own.stream().filter(JudgedTest::passed).count();
        int percents = own.stream().mapToInt(JudgedTest::percent).sum();
        double score = judged ? points(group, percents, own.size()) : 0;
        return new JudgedGroup(group.name(), score, group.points(), passed, own.size());
    }

    /** Multiplied before it is divided, so that all tests give exactly all points. */
    private static double points(TestGroup group, int percents, int total) {
        return switch (group.scoring()) {
            case PROPORTIONAL -> total == 0 ? 0 : (double) group.points() * percents / (100L * total);
            case ALL_OR_NOTHING -> percents == 100 * total ? group.points() : 0;
        };
    }
}
