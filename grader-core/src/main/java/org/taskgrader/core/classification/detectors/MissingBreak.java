package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Statement;

/** The instructions of a {@code case} that go on into those of the next. gcc knows which end before, and which say so. */
final class MissingBreak implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.source()
                .unit()
                .descendants(Statement.Switch.class)
                .flatMap(choice -> fallingThrough(evidence, choice))
                .findFirst();
    }

    private static Stream<Finding> fallingThrough(Evidence evidence, Statement.Switch choice) {
        if (!(choice.body() instanceof Statement.Block block)) {
            return Stream.empty();
        }
        List<Statement> items = block.items();
        return Stream.iterate(1, index -> index < items.size(), index -> index + 1)
                .filter(index -> isLabel(items.get(index)) && !isLabel(items.get(index - 1)))
                .filter(index -> Warnings.areAt(evidence, items.get(index - 1).range(), "-Wimplicit-fallthrough="))
                .map(index -> finding(evidence.source(), items.get(index - 1), items.get(index)));
    }

    private static boolean isLabel(Statement statement) {
        return statement instanceof Statement.Case || statement instanceof Statement.Default;
    }

    private static Finding finding(CSource source, Statement last, Statement label) {
        String next = label instanceof Statement.Case one
                ? "case " + SourceText.of(source, one.value().range())
                : "default";
        return Finding.at(last.range(), "missing-break", Map.of("next", next));
    }
}
