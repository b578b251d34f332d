package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** The tests have input, and the program has no instruction that reads it. */
final class NoInputRead implements Detector {

    private static final String[] READERS = {
        "scanf",
        "getchar",
        "fgets",
        "gets",
        "getc",
        "fgetc",
        "fscanf",
        "fread",
        "getline",
        "read",
        "getch",
        "getdelim",
        "vscanf"
    };

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        boolean reads = !evidence.source().calls().to(READERS).isEmpty();
        return FailedRuns.shortest(
                        evidence, run -> !run.passed() && !run.test().input().isEmpty())
                .filter(test -> !reads && evidence.outputs().content().isPresent())
                .filter(test -> test.result().inputRead() == 0)
                .map(NoInputRead::finding);
    }

    private static Finding finding(JudgedTest test) {
        return new Finding(
                "no-input-read",
                Optional.empty(),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
