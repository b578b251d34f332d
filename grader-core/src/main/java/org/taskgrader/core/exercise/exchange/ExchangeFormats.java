package org.taskgrader.core.exercise.exchange;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.exercise.exchange.coderunner.CodeRunner;
import org.taskgrader.core.exercise.exchange.job.JobFormat;
import org.taskgrader.core.exercise.exchange.original.OriginalTask;
import org.taskgrader.core.exercise.exchange.plain.PlainFolder;
import org.taskgrader.core.exercise.exchange.problempackage.ProblemPackage;

/** All formats that there are. */
public final class ExchangeFormats {

    public static final List<ExchangeFormat> ALL =
            List.of(new ProblemPackage(), new CodeRunner(), new OriginalTask(), new PlainFolder(), new JobFormat());

    private ExchangeFormats() {}

    /** The format that the command line calls so. */
    public static Optional<ExchangeFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
