package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.execution.RunOutcome;

/** Whatever the linker refuses that is no missing function: its own sentence, honestly passed on. */
final class LinkerError implements Detector {

    /** Names of files of ours, and places in them, which say nothing to a learner. */
    private static final Pattern OURS = Pattern.compile(
            "^(\\S*/)?ld: |\\S+\\.o: |main\\.c:\\S*\\(\\S+\\): |( defined)? in \\S+( section)?( in \\S+\\.o)?$");

    private static final Pattern NO_CAUSE = Pattern.compile(".*: in function .*|collect2: .*|.*: warning: .*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        boolean refused = evidence.compilation() instanceof RunOutcome.Exited(int status) && status != 0;
        return evidence.linkerMessages().stream()
                .filter(line -> refused && evidence.firstError().isEmpty())
                .filter(line -> line.contains("ld: ") || line.startsWith("main.c:"))
                .filter(line -> !NO_CAUSE.matcher(line).matches())
                .findFirst()
                .filter(line -> UndefinedReference.all(evidence).isEmpty())
                .map(line -> Finding.at(
                        Optional.empty(),
                        "linker-error",
                        Map.of("message", OURS.matcher(line).replaceAll(""))));
    }
}
