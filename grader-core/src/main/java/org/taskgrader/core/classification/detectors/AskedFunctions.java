package org.taskgrader.core.classification.detectors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Declaration.FunctionPrototype;

/** The functions that an exercise asks for. */
final class AskedFunctions {

    private AskedFunctions() {}

    /** Their heads as the author wrote them, by name; none where whole programs are asked for. */
    static Map<String, String> of(Evidence evidence) {
        Map<String, String> heads = new LinkedHashMap<>();
        if (evidence.exercise().kind() instanceof Kind.Function(var header, var harness)) {
            CSource source = CSource.parse(header.text());
            source.unit().declarations().stream()
                    .filter(FunctionPrototype.class::isInstance)
                    .map(FunctionPrototype.class::cast)
                    .forEach(function -> heads.put(function.name(), head(source, function)));
        }
        return heads;
    }

    private static String head(CSource source, FunctionPrototype function) {
        StringBuilder text = new StringBuilder();
        for (Token token : source.allTokens()) {
            if (function.range().contains(token.range())) {
                text.append(token.text());
            }
        }
        return text.toString().replaceAll("\\s+", " ").replaceAll("\\s*;?\\s*$", "");
    }
}
