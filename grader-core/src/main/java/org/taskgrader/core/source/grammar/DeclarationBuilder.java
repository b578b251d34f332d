package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.grammar.CParser.DeclarationContext;
import org.taskgrader.core.source.grammar.CParser.DeclaratorContext;
import org.taskgrader.core.source.grammar.CParser.InitDeclaratorContext;
import org.taskgrader.core.source.grammar.CParser.InitDeclaratorsContext;
import org.taskgrader.core.source.grammar.CParser.TypeNameContext;
import org.taskgrader.core.source.tree.ConstantEvaluator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.tree.TypeName;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** Builds declarations. */
final class DeclarationBuilder {

    private final TreeBuilder tree;
    private final ConstantEvaluator constants;
    private final SpecifierReader specifiers;
    private final DeclaratorReader declarators;

    DeclarationBuilder(TreeBuilder tree, ConstantEvaluator constants) {
        this.tree = tree;
        this.constants = constants;
        this.specifiers = new SpecifierReader(tree, this);
        this.declarators = new DeclaratorReader(tree, specifiers, constants);
    }

    Optional<Long> constant(Expression expression) {
        return constants.value(expression).stream().boxed().findFirst();
    }

    TypeName typeName(TypeNameContext context) {
        SourceRange range = Places.of(context);
        CType base = specifiers.read(context.specifiers()).type();
        return new TypeName(declarators.read(context.declarator(), base, range).type(), range);
    }

    /** The name that does not belong in a type's name; empty when there is none. */
    String nameIn(TypeNameContext context) {
        return declarators
                .read(context.declarator(), CTypes.UNKNOWN, Places.of(context))
                .name();
    }

    Declaration.Variable member(DeclaratorContext context, Specified specified) {
        SourceRange range = Places.of(context);
        return variable(declarators.read(context, specified.type(), range), specified, Optional.empty(), range);
    }

    List<Declaration> build(DeclarationContext context) {
        SourceRange range = Places.of(context);
        if (context.StaticAssert() != null) {
            return List.of(new Declaration.Unknown(Places.text(context), range));
        }
        Optional<Statement.Block> body = Optional.ofNullable(context.declarationEnd())
                .map(CParser.DeclarationEndContext::compound)
                .map(tree.statements()::block);
        if (context.ImplicitFunction() != null) {
            SourceRange name = Places.of(context.ImplicitFunction());
            Declared declared =
                    declarators.function(context.ImplicitFunction().getText(), name, context.declaratorSuffix());
            return List.of(function(declared, EnumSet.of(Modifier.IMPLICIT_INT), body, range));
        }
        Specified specified = specifiers.read(context.specifiers());
        return declared(specified, context.initDeclarators(), body, range);
    }

    /** What specifiers and declarators declare, structures first. */
    List<Declaration> declared(
            Specified specified,
            @Nullable InitDeclaratorsContext context,
            Optional<Statement.Block> body,
            SourceRange range) {
        List<Declaration> all = new ArrayList<>(specified.tags());
        List<InitDeclaratorContext> list = context == null ? List.of() : context.initDeclarator();
        for (int i = 0; i < list.size(); i++) {
            SourceRange own = Places.of(list.get(i));
            SourceRange place = i == 0 ? Places.spanning(range.start(), own) : own;
            boolean last = i == list.size() - 1;
            SourceRange whole = last && body.isPresent() ? Places.spanning(place, range) : place;
            all.add(one(specified, list.get(i), last ? body : Optional.empty(), whole));
        }
        return all.isEmpty() ? List.of(new Declaration.Unknown("", range)) : all;
    }

    List<Declaration> declared(CParser.ForInitContext context, SourceRange range) {
        Specified specified = specifiers.read(context.specifiers());
        return declared(specified, context.initDeclarators(), Optional.empty(), range);
    }

    private Declaration one(
            Specified specified, InitDeclaratorContext context, Optional<Statement.Block> body, SourceRange range) {
        Declared declared = declarators.read(context.declarator(), specified.type(), Places.of(context));
        if (specified.role() == Specified.Role.TYPES) {
            specifiers.define(declared.name(), declared.type());
            return new Declaration.Typedef(declared.name(), declared.type(), declared.nameRange(), range);
        }
        if (declared.type() instanceof CType.Function || body.isPresent()) {
            return function(declared, specified.modifiers(), body, range);
        }
        Optional<Expression> initialiser = context.Assign() == null
                ? Optional.empty()
                : Optional.of(tree.expressions().initialiser(context.initialiser(), Places.of(context.Assign())));
        return variable(declared, specified, initialiser, range);
    }

    private static Declaration.Variable variable(
            Declared declared, Specified specified, Optional<Expression> initialiser, SourceRange range) {
        return new Declaration.Variable(
                declared.name(),
                sized(declared.type(), initialiser),
                specified.modifiers(),
                declared.extents(),
                initialiser,
                declared.nameRange(),
                range);
    }

    /** An array without a size has that of its initialiser (6.7.9p22). */
    private static CType sized(CType type, Optional<Expression> initialiser) {
        if (!(type instanceof CType.Array array) || array.extent().isPresent() || initialiser.isEmpty()) {
            return type;
        }
        return switch (initialiser.get()) {
            case Expression.StringLiteral text ->
                new CType.Array(array.element(), OptionalLong.of(text.value().length() + 1L));
            case Expression.InitialiserList list
            when list.values().stream().noneMatch(Expression.Designated.class::isInstance) ->
                new CType.Array(array.element(), OptionalLong.of(list.values().size()));
            default -> type;
        };
    }

    private static Declaration function(
            Declared declared, Set<Modifier> modifiers, Optional<Statement.Block> body, SourceRange range) {
        CType.Function type = declared.type() instanceof CType.Function function
                ? function
                : new CType.Function(declared.type(), List.of(), CType.Arity.UNSPECIFIED);
        return body.<Declaration>map(block -> new Declaration.FunctionDefinition(
                        declared.name(), type, modifiers, declared.parameters(), block, declared.nameRange(), range))
                .orElseGet(() -> new Declaration.FunctionPrototype(
                        declared.name(), type, declared.parameters(), declared.nameRange(), range));
    }
}
