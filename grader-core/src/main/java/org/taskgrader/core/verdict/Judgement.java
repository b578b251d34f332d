package org.taskgrader.core.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.rule.BrokenRule;

/**
 * The verdict on a whole submission.
 *
 * @param tests one for each test of the exercise, in its order
 * @param groups one for each group of the exercise, in its order
 * @param broken the rules on the source that the program breaks; none where there is no program or it was not judged
 * @param score points earned, less what broken rules cost; meaningless, and 0, when the overall verdict is {@link OverallVerdict#NOT_JUDGED}
 * @param maxScore the most that could be earned
 */
public record Judgement(
        OverallVerdict overall,
        List<JudgedTest> tests,
        List<JudgedGroup> groups,
        List<BrokenRule> broken,
        double score,
        int maxScore) {

    public Judgement {
        tests = List.copyOf(tests);
        groups = List.copyOf(groups);
        broken = List.copyOf(broken);
    }

    /**
     * A test, what its run did, and what that means.
     *
     * @param output what is compared with the test's expected output: what the program printed, or what the author's harness
     *     says of the learner's functions
     */
    public record JudgedTest(TestCase test, ProcessResult result, CapturedOutput output, Verdict verdict) {

        public boolean passed() {
            return verdict instanceof Verdict.Passed || verdict instanceof Verdict.Caught;
        }

        /** How much of the test's points it earned, from 0 to 100. */
        public int percent() {
            return passed() ? 100 : verdict instanceof Verdict.Rejected rejected ? rejected.points() : 0;
        }
    }

    /**
     * A group and the points it earned.
     *
     * @param waitsFor the name of a group whose tests must all pass before this one earns anything, and do not
     */
    public record JudgedGroup(
            String name, double score, int maxScore, int passed, int total, Optional<String> waitsFor) {}

    /**
     * The same without the tests that do not count yet, as their group waits for another: what is wrong there may be gone
     * once the first group passes, so nothing is looked for in them.
     */
    public Judgement thatCounts() {
        Set<String> waiting = groups.stream()
                .filter(group -> group.waitsFor().isPresent())
                .map(JudgedGroup::name)
                .collect(Collectors.toSet());
        List<JudgedTest> counting = tests.stream()
                .filter(test -> !waiting.contains(test.test().group()))
                .toList();
        return new Judgement(overall, counting, groups, broken, score, maxScore);
    }
}
