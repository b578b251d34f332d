package org.taskgrader.core.grouping;

import java.util.stream.Collectors;
import org.taskgrader.core.source.type.CType;

/** Types with the program's own tags numbered. */
final class TypeForm {

    /** Far above any type a person writes. */
    private static final int DEEPEST = 50;

    private final Names names;

    TypeForm(Names names) {
        this.names = names;
    }

    String of(CType type) {
        return of(type, 0);
    }

    private String of(CType type, int depth) {
        if (depth > DEEPEST) {
            return "…";
        }
        return switch (type) {
            case CType.Basic basic -> basic.kind().spelling();
            case CType.Pointer pointer -> of(pointer.target(), depth + 1) + '*';
            case CType.Array array ->
                of(array.element(), depth + 1)
                        + '['
                        + (array.extent().isPresent() ? array.extent().getAsLong() : "")
                        + ']';
            case CType.Tagged tagged -> names.tag(tagged.tag());
            case CType.Function function ->
                of(function.returns(), depth + 1)
                        + function.parameters().stream()
                                .map(parameter -> of(parameter, depth + 1))
                                .collect(Collectors.joining(", ", "(", ")"));
            case CType.Unknown unknown -> Escapes.of(unknown.name());
        };
    }
}
