package org.taskgrader.core.classification.detectors;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** A row of {@code else if} that asks the same twice, or an {@code if} that does the same either way. */
final class SameBranches implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Statement.If.class)
                .flatMap(choice -> Stream.concat(sameCondition(source, choice), sameBranch(source, choice)))
                .findFirst()
                .map(repeated -> Finding.at(
                        repeated.range(),
                        "same-branches",
                        Map.of("repeated", SourceText.of(source, repeated.range()))));
    }

    private static Stream<Node> sameCondition(CSource source, Statement.If choice) {
        Node user = source.scopes().parentOf(choice).orElse(null);
        if (user instanceof Statement.If outer
                && outer.elseBranch().filter(branch -> branch == choice).isPresent()) {
            return Stream.empty();
        }
        Set<String> asked = new HashSet<>();
        for (Optional<Statement> next = Optional.of(choice);
                next.isPresent() && next.get() instanceof Statement.If one;
                next = one.elseBranch()) {
            Expression condition = one.condition();
            if (!Effects.mayHave(condition) && !asked.add(SourceText.of(source, condition.range()))) {
                return Stream.of(condition);
            }
        }
        return Stream.empty();
    }

    private static Stream<Node> sameBranch(CSource source, Statement.If choice) {
        return choice
                .elseBranch()
                .filter(branch -> !(branch instanceof Statement.Empty))
                .filter(branch -> text(source, branch).equals(text(source, choice.thenBranch())))
                .map(branch -> (Node) first(branch))
                .stream();
    }

    private static String text(CSource source, Statement branch) {
        return SourceText.of(source, branch.range());
    }

    private static Statement first(Statement branch) {
        return branch instanceof Statement.Block block && !block.items().isEmpty()
                ? block.items().getFirst()
                : branch;
    }
}
