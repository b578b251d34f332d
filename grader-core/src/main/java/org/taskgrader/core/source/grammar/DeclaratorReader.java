package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.grammar.CParser.AbstractSuffixContext;
import org.taskgrader.core.source.grammar.CParser.DeclaratorContext;
import org.taskgrader.core.source.grammar.CParser.DeclaratorSuffixContext;
import org.taskgrader.core.source.grammar.CParser.DirectDeclaratorContext;
import org.taskgrader.core.source.grammar.CParser.ExtentContext;
import org.taskgrader.core.source.grammar.CParser.ParameterContext;
import org.taskgrader.core.source.grammar.CParser.TypedParameterContext;
import org.taskgrader.core.source.tree.ConstantEvaluator;
import org.taskgrader.core.source.tree.Declaration.Parameter;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Arity;
import org.taskgrader.core.source.type.CTypes;

/** Reads declarators (ISO C11 6.7.6): from the outside in, each part makes the type of the next. */
final class DeclaratorReader {

    private final TreeBuilder tree;
    private final SpecifierReader specifiers;
    private final ConstantEvaluator constants;

    DeclaratorReader(TreeBuilder tree, SpecifierReader specifiers, ConstantEvaluator constants) {
        this.tree = tree;
        this.specifiers = specifiers;
        this.constants = constants;
    }

    /** A part behind the name: brackets or parameters. */
    private sealed interface Suffix {

        record Extent(List<Expression> written, OptionalLong value) implements Suffix {}

        record Parameters(List<Parameter> parameters, List<CType> types, Arity arity) implements Suffix {}
    }

    Declared read(@Nullable DeclaratorContext context, CType base, SourceRange place) {
        Declared nameless = new Declared("", place, base, List.of(), List.of());
        return context == null ? nameless : tree.nested(1, () -> declared(context, base, place), () -> nameless);
    }

    private Declared declared(DeclaratorContext context, CType base, SourceRange place) {
        CType type = base;
        for (int i = 0; i < context.pointer().size(); i++) {
            type = TypeLimits.limited(new CType.Pointer(type));
        }
        DirectDeclaratorContext direct = context.directDeclarator();
        if (direct == null) {
            return new Declared("", place, type, List.of(), List.of());
        }
        List<Suffix> suffixes = new ArrayList<>();
        if (direct.abstractSuffix() != null) {
            suffixes.add(suffix(direct.abstractSuffix()));
        }
        direct.declaratorSuffix().forEach(suffix -> suffixes.add(suffix(suffix)));
        return around(direct, suffixes, type, place);
    }

    private Declared around(DirectDeclaratorContext direct, List<Suffix> suffixes, CType base, SourceRange place) {
        CType type = wrap(suffixes, base);
        CParser.DeclaratorCoreContext core = direct.declaratorCore();
        if (core != null && core.declarator() != null) {
            return read(core.declarator(), type, place);
        }
        boolean named = core != null && core.Identifier() != null;
        String name = named ? core.Identifier().getText() : "";
        SourceRange nameRange = named ? Places.of(core.Identifier()) : place;
        return new Declared(name, nameRange, type, parameters(suffixes), extents(suffixes));
    }

    /** The function's whole type and parameters, for one whose name is no declarator. */
    Declared function(String name, SourceRange nameRange, List<DeclaratorSuffixContext> contexts) {
        List<Suffix> suffixes = contexts.stream().map(this::suffix).toList();
        return new Declared(name, nameRange, wrap(suffixes, CTypes.INT), parameters(suffixes), List.of());
    }

    private static CType wrap(List<Suffix> suffixes, CType base) {
        CType type = base;
        for (Suffix suffix : suffixes.reversed()) {
            type = TypeLimits.limited(
                    switch (suffix) {
                        case Suffix.Extent extent -> new CType.Array(type, extent.value());
                        case Suffix.Parameters p -> new CType.Function(type, p.types(), p.arity());
                    });
        }
        return type;
    }

    private static List<Parameter> parameters(List<Suffix> suffixes) {
        return !suffixes.isEmpty() && suffixes.getFirst() instanceof Suffix.Parameters parameters
                ? parameters.parameters()
                : List.of();
    }

    private static List<Expression> extents(List<Suffix> suffixes) {
        return suffixes.stream()
                .filter(Suffix.Extent.class::isInstance)
                .flatMap(suffix -> ((Suffix.Extent) suffix).written().stream())
                .toList();
    }

    private Suffix suffix(DeclaratorSuffixContext context) {
        return context.LeftParen() == null
                ? extent(context.extent())
                : parameterSuffix(
                        context.parameters() == null
                                ? List.of()
                                : List.copyOf(context.parameters().parameter()));
    }

    private Suffix suffix(AbstractSuffixContext context) {
        if (context.LeftParen() == null) {
            return extent(context.extent());
        }
        List<ParserRuleContext> all = new ArrayList<>();
        if (context.typedParameter() != null) {
            all.add(context.typedParameter());
        }
        all.addAll(context.parameter());
        return parameterSuffix(all);
    }

    private Suffix extent(@Nullable ExtentContext context) {
        if (context == null || context.assignment() == null) {
            return new Suffix.Extent(List.of(), OptionalLong.empty());
        }
        Expression written = tree.expressions().assignment(context.assignment(), Places.of(context));
        return new Suffix.Extent(List.of(written), constants.value(written));
    }

    private Suffix parameterSuffix(List<? extends ParserRuleContext> contexts) {
        List<Parameter> parameters = new ArrayList<>();
        Arity arity = contexts.isEmpty() ? Arity.UNSPECIFIED : Arity.FIXED;
        for (ParserRuleContext context : contexts) {
            if (context instanceof ParameterContext parameter && parameter.Ellipsis() != null) {
                arity = Arity.VARIADIC;
            } else {
                parameters.add(parameter(context));
            }
        }
        boolean none = parameters.size() == 1
                && parameters.getFirst().name().isEmpty()
                && parameters.getFirst().type().equals(CTypes.VOID);
        List<Parameter> real = none ? List.of() : parameters;
        return new Suffix.Parameters(real, real.stream().map(Parameter::type).toList(), arity);
    }

    private Parameter parameter(ParserRuleContext context) {
        return switch (context) {
            case TypedParameterContext typed -> typed(typed);
            case ParameterContext parameter
            when parameter.typedParameter() != null -> typed(parameter.typedParameter());
            case ParameterContext parameter -> untyped(parameter);
            default -> new Parameter("", CTypes.UNKNOWN, Set.of(), List.of(), Places.of(context), Places.of(context));
        };
    }

    private Parameter typed(TypedParameterContext context) {
        Specified specified = specifiers.read(context.specifiers());
        SourceRange range = Places.of(context);
        Declared declared = read(context.declarator(), specified.type(), range);
        return new Parameter(
                declared.name(),
                declared.type(),
                specified.modifiers(),
                declared.extents(),
                declared.nameRange(),
                range);
    }

    /** A lone name, as in {@code f(a, b)} before 1989; or a type nobody knows and a name. */
    private Parameter untyped(ParameterContext context) {
        SourceRange range = Places.of(context);
        String word = context.Identifier() == null ? "" : context.Identifier().getText();
        if (context.declarator() == null) {
            return new Parameter(word, CTypes.UNKNOWN, Set.of(), List.of(), range, range);
        }
        Declared declared = read(context.declarator(), new CType.Unknown(word), range);
        return new Parameter(
                declared.name(), declared.type(), Set.of(), declared.extents(), declared.nameRange(), range);
    }
}
