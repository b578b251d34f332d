package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.comparison.FileDifference;

/** The program wrote the file, and something else into it than was expected. */
final class FileWrong implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return WrittenFiles.wrong(
                        evidence,
                        difference -> difference instanceof FileDifference.Text
                                || difference instanceof FileDifference.Octets
                                || difference instanceof FileDifference.TooLong)
                .map(wrong -> wrong.as(
                        "file-wrong",
                        Optional.empty(),
                        Map.of("file", wrong.difference().name())));
    }
}
