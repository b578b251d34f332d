package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.detectors.WrittenFiles.Opening;
import org.taskgrader.core.comparison.FileDifference;

/** The file that is wanted is not there, and the program writes to one of another name. */
final class FileOtherName implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        List<Opening> openings = WrittenFiles.openings(evidence);
        return WrittenFiles.wrong(evidence, FileDifference.Missing.class::isInstance)
                .filter(wrong -> openings.stream()
                        .noneMatch(opening ->
                                opening.file().equals(wrong.difference().name())))
                .flatMap(wrong -> openings.stream()
                        .filter(Opening::toWrite)
                        .findFirst()
                        .map(opening -> wrong.as(
                                "file-other-name",
                                Optional.of(opening.where()),
                                Map.of("file", wrong.difference().name(), "opened", opening.file()))));
    }
}
