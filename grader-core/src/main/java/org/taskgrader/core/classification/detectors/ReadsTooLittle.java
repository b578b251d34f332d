package org.taskgrader.core.classification.detectors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Every failing run left values of its input unread, and no passed one did. */
final class ReadsTooLittle implements Detector {

    /** Octets; a message shows only the beginning anyway. */
    private static final int MOST_SHOWN = 200;

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        List<JudgedTest> ended = evidence.judgement().tests().stream()
                .filter(test -> test.passed() || test.verdict() instanceof Verdict.WrongOutput)
                .toList();
        boolean leftExactlyWhereWrong = ended.stream().allMatch(test -> leavesValues(test) != test.passed());
        return FailedRuns.shortest(evidence, test -> test.verdict() instanceof Verdict.WrongOutput)
                .filter(test -> leftExactlyWhereWrong && test.result().inputRead() > 0)
                .map(ReadsTooLittle::finding);
    }

    private static boolean leavesValues(JudgedTest test) {
        Bytes input = test.test().input();
        for (long i = Math.max(0, test.result().inputRead()); i < input.size(); i++) {
            if (!Character.isWhitespace(input.at((int) i))) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(JudgedTest test) {
        String unread = FailedRuns.isHidden(test) ? "" : unread(test);
        return new Finding(
                "reads-too-little",
                Optional.empty(),
                Map.of("unread", unread),
                Optional.of(test.test().name()));
    }

    private static String unread(JudgedTest test) {
        byte[] input = test.test().input().toArray();
        int from = (int) Math.min(test.result().inputRead(), input.length);
        return Bytes.of(Arrays.copyOfRange(input, from, Math.min(input.length, from + MOST_SHOWN)))
                .text()
                .strip();
    }
}
