package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** A function that does nothing but compute a result, called by itself: {@code sqrt(x);} leaves {@code x} as it was. */
final class UnusedResult implements Detector {

    /** Functions of the library without any effect but their result (ISO C11 7.4, 7.12, 7.22.6, 7.24). */
    private static final Set<String> COMPUTING = Set.of(
            ("abs labs llabs fabs sqrt cbrt pow exp log log2 log10 sin cos tan asin acos atan atan2 floor ceil round"
                            + " trunc fmod hypot fmin fmax toupper tolower isalpha isdigit isalnum isspace isupper islower ispunct"
                            + " strlen strcmp strncmp strchr strstr atoi atol atof")
                    .split(" "));

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.calls().all().stream()
                .filter(call ->
                        source.scopes().parentOf(call.call()).orElse(null) instanceof Statement.ExpressionStatement)
                .filter(call -> onlyComputes(source, call.name()))
                .findFirst()
                .map(call -> Finding.at(
                        call.range(),
                        "unused-result",
                        Map.of("function", call.name(), "call", SourceText.of(source, call.range()))));
    }

    private static boolean onlyComputes(CSource source, String name) {
        Optional<FunctionDefinition> own = source.scopes().function(name);
        return own.isPresent() ? onlyComputes(source, own.get()) : COMPUTING.contains(name);
    }

    /** The program's own functions: a result, and no trace of the call elsewhere. */
    private static boolean onlyComputes(CSource source, FunctionDefinition function) {
        return !function.returnType().equals(CTypes.VOID)
                && source.calls().within(function).stream()
                        .map(FunctionCall::name)
                        .allMatch(called -> COMPUTING.contains(called) || called.equals(function.name()))
                && source.uses().all().stream()
                        .filter(use -> function.range().contains(use.name().range()))
                        .allMatch(use -> staysInside(use, function));
    }

    private static boolean staysInside(Use use, FunctionDefinition function) {
        boolean touches = use.manner().changes() || use.manner() == Use.Manner.THROUGH;
        return !touches
                || use.declaration()
                        .filter(declaration -> function.range().contains(declaration.nameRange()))
                        .filter(declaration -> use.manner() != Use.Manner.THROUGH || isLocalArray(declaration))
                        .isPresent();
    }

    private static boolean isLocalArray(Declaration declaration) {
        return declaration instanceof Declaration.Variable variable && variable.type() instanceof CType.Array;
    }
}
