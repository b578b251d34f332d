package org.taskgrader.core.source.grammar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.grammar.CParser.EnumerationContext;
import org.taskgrader.core.source.grammar.CParser.SpecifierContext;
import org.taskgrader.core.source.grammar.CParser.SpecifiersContext;
import org.taskgrader.core.source.grammar.CParser.StructureContext;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.TagKind;
import org.taskgrader.core.source.type.CTypes;

/** Reads declaration specifiers (ISO C11 6.7). */
final class SpecifierReader {

    private final TreeBuilder tree;
    private final DeclarationBuilder declarations;
    private final Map<String, CType> typedefs = new HashMap<>();

    SpecifierReader(TreeBuilder tree, DeclarationBuilder declarations) {
        this.tree = tree;
        this.declarations = declarations;
    }

    void define(String name, CType type) {
        typedefs.put(name, type);
    }

    CType named(String name) {
        CType known = typedefs.get(name);
        return known == null ? TypeWords.library(name) : known;
    }

    Specified read(@Nullable SpecifiersContext context) {
        List<String> words = new ArrayList<>();
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        List<Declaration> tags = new ArrayList<>();
        Specified.Role role = Specified.Role.OBJECTS;
        CType type = null;
        for (SpecifierContext specifier : context == null ? List.<SpecifierContext>of() : context.specifier()) {
            modifier(specifier).ifPresent(modifiers::add);
            if (specifier.Typedef() != null) {
                role = Specified.Role.TYPES;
            } else if (specifier.simpleType() != null && specifier.simpleType().TypedefName() == null) {
                words.add(specifier.getText());
            } else if (specifier.simpleType() != null) {
                type = named(specifier.getText());
            } else if (specifier.structure() != null) {
                type = structure(specifier.structure(), tags);
            } else if (specifier.enumeration() != null) {
                type = enumeration(specifier.enumeration(), tags);
            } else if (specifier.typeofType() != null) {
                type = specifier.typeofType().typeName() == null
                        ? CTypes.UNKNOWN
                        : declarations
                                .typeName(specifier.typeofType().typeName())
                                .type();
            }
        }
        if (type == null && words.isEmpty()) {
            modifiers.add(Modifier.IMPLICIT_INT);
        }
        return new Specified(type == null ? TypeWords.basic(words) : type, modifiers, role, tags);
    }

    private static Optional<Modifier> modifier(SpecifierContext specifier) {
        return switch (specifier.getText()) {
            case "const", "__const", "__const__" -> Optional.of(Modifier.CONST);
            case "volatile", "__volatile__" -> Optional.of(Modifier.VOLATILE);
            case "static" -> Optional.of(Modifier.STATIC);
            case "extern" -> Optional.of(Modifier.EXTERN);
            case "register" -> Optional.of(Modifier.REGISTER);
            case "inline", "__inline", "__inline__" -> Optional.of(Modifier.INLINE);
            default -> Optional.empty();
        };
    }

    private CType structure(StructureContext context, List<Declaration> tags) {
        TagKind kind = context.Union() == null ? TagKind.STRUCT : TagKind.UNION;
        CType.Tagged type = new CType.Tagged(kind, tagName(context.Identifier(), Places.of(context)));
        if (context.structureBody() != null) {
            tree.nested(1, () -> tags.add(structure(context, type, tags)), () -> false);
        }
        return type;
    }

    private Declaration structure(StructureContext context, CType.Tagged type, List<Declaration> tags) {
        List<Declaration.Variable> members = new ArrayList<>();
        context.structureBody().member().forEach(member -> {
            Specified specified = read(member.specifiers());
            tags.addAll(specified.tags());
            if (member.memberDeclarators() != null) {
                member.memberDeclarators().memberDeclarator().stream()
                        .filter(declarator -> declarator.declarator() != null)
                        .forEach(declarator -> members.add(declarations.member(declarator.declarator(), specified)));
            }
        });
        SourceRange range = Places.of(context);
        SourceRange name = context.Identifier() == null ? range : Places.of(context.Identifier());
        return new Declaration.Structure(type.kind(), type.tag(), members, name, range);
    }

    private CType enumeration(EnumerationContext context, List<Declaration> tags) {
        SourceRange range = Places.of(context);
        String tag = tagName(context.Identifier(), range);
        if (context.enumerationBody() != null) {
            List<Declaration.Enumerator> enumerators = new ArrayList<>();
            long next = 0;
            for (CParser.EnumeratorContext enumerator :
                    context.enumerationBody().enumerator()) {
                Declaration.Enumerator declared = enumerator(enumerator);
                next = declared.value()
                        .flatMap(value -> declarations.constant(value))
                        .orElse(next);
                tree.values()
                        .put(
                                declared.name(),
                                new Expression.IntLiteral(
                                        Long.toString(next), BigInteger.valueOf(next), declared.range()));
                next++;
                enumerators.add(declared);
            }
            SourceRange name = context.Identifier() == null ? range : Places.of(context.Identifier());
            tags.add(new Declaration.Enumeration(tag, enumerators, name, range));
        }
        return new CType.Tagged(TagKind.ENUM, tag);
    }

    private Declaration.Enumerator enumerator(CParser.EnumeratorContext context) {
        SourceRange range = Places.of(context);
        Optional<Expression> value = context.conditional() == null
                ? Optional.empty()
                : Optional.of(tree.expressions().conditional(context.conditional(), range));
        String name = context.Identifier() == null ? "" : context.Identifier().getText();
        SourceRange nameRange = context.Identifier() == null ? range : Places.of(context.Identifier());
        return new Declaration.Enumerator(name, value, nameRange, range);
    }

    /** A structure without a tag gets its place for one, so that two of them are two types. */
    private static String tagName(@Nullable TerminalNode identifier, SourceRange range) {
        return identifier == null ? "<" + range.line() + ":" + range.column() + ">" : identifier.getText();
    }
}
