package org.taskgrader.api.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.taskgrader.api.report.TestResult.WrittenFile;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** The files that programs wrote, test by test, as far as a report has room for them: it is kept, and sent often. */
final class WrittenFiles {

    private static final ByteSize MOST = ByteSize.ofMebibytes(1);

    private long left = MOST.bytes();

    /** Those of the next test that the exercise gives back. */
    List<WrittenFile> of(JudgedTest judged) {
        List<WrittenFile> files = new ArrayList<>();
        for (ReturnedFile file : judged.result().files()) {
            if (judged.test().answer().returned().contains(file.name())) {
                files.add(view(file));
            }
        }
        return files;
    }

    private WrittenFile view(ReturnedFile file) {
        return switch (file.status()) {
            case MISSING -> new WrittenFile(file.name(), "missing", Optional.empty());
            case NOT_A_FILE -> new WrittenFile(file.name(), "not-a-file", Optional.empty());
            case WHOLE -> content("whole", file);
            case CUT -> content("cut", file);
        };
    }

    private WrittenFile content(String status, ReturnedFile file) {
        if (file.content().size() > left) {
            return new WrittenFile(file.name(), "left-out", Optional.empty());
        }
        left -= file.content().size();
        String base64 = Base64.getEncoder().encodeToString(file.content().toArray());
        return new WrittenFile(file.name(), status, Optional.of(base64));
    }
}
