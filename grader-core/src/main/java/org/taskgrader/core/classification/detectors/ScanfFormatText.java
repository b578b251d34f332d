package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.input.FollowedReading;
import org.taskgrader.core.classification.input.Taken;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * A scanf waits for characters of its format that the input does not have there, and gives up: what it should still have
 * read, or the next one, goes without. At the very end of all that is read, the characters do no harm.
 */
final class ScanfFormatText implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Predicate<JudgedTest> givesUp = test -> otherText(evidence, test).isPresent();
        return FailedRuns.allAndOnly(evidence, givesUp)
                .flatMap(test -> otherText(evidence, test).map(taken -> finding(taken, test)));
    }

    private static Optional<Taken> otherText(Evidence evidence, JudgedTest test) {
        return FollowedReading.of(evidence.source(), test.test().input().text()).stream()
                .filter(Taken::isOtherText)
                .findFirst()
                .filter(taken -> !isLast(evidence, taken));
    }

    /** No conversion behind the text, and no other call that reads. */
    private static boolean isLast(Evidence evidence, Taken taken) {
        String format = taken.call().format().value();
        return format.endsWith(taken.literal())
                && evidence.source().formats().all().stream()
                                .filter(call -> call.call()
                                        .name()
                                        .equals(taken.call().call().name()))
                                .count()
                        == 1;
    }

    private static Finding finding(Taken taken, JudgedTest test) {
        return new Finding(
                "scanf-format-text",
                Optional.of(taken.call().format().range()),
                Map.of("text", taken.literal()),
                Optional.of(test.test().name()));
    }
}
