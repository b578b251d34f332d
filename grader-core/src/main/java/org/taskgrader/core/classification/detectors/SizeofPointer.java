package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;

/** {@code sizeof} of a pointer where the size of the array behind it is meant: an array parameter is a pointer, too. */
final class SizeofPointer implements Detector {

    private static final String[] OPTIONS = {
        "-Wsizeof-array-argument", "-Wsizeof-pointer-div", "-Wsizeof-pointer-memaccess"
    };

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Expression.SizeOf.class)
                .filter(size -> source.types().of(size.operand()) instanceof CType.Pointer)
                .filter(size -> Warnings.areAt(evidence, size.range(), OPTIONS))
                .findFirst()
                .map(size -> Finding.at(
                        size.range(),
                        "sizeof-pointer",
                        Map.of(
                                "array", SourceText.of(source, size.operand().range()),
                                "type", source.types().of(size.operand()).spelling())));
    }
}
