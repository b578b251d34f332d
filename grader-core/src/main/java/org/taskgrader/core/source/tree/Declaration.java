package org.taskgrader.core.source.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.type.CType;

/** What a declaration declares (ISO C11 6.7), one name each. */
public sealed interface Declaration extends Node {

    /** Empty for a parameter without a name and a structure without a tag. */
    String name();

    /** Of the name itself; the whole declaration's where there is no name. */
    SourceRange nameRange();

    /**
     * A variable.
     *
     * @param extents the sizes written in brackets, outermost first; those left empty are not in it
     * @param range from its declarator to its initialiser; the first of a list includes the type
     */
    record Variable(
            String name,
            CType type,
            Set<Modifier> modifiers,
            List<Expression> extents,
            Optional<Expression> initialiser,
            SourceRange nameRange,
            SourceRange range)
            implements Declaration {

        public Variable {
            modifiers = Set.copyOf(modifiers);
            extents = List.copyOf(extents);
        }
    }

    /**
     * A parameter of a function.
     *
     * @param type as written: {@code int t[10]} is an array here, though C makes it a pointer
     */
    record Parameter(
            String name,
            CType type,
            Set<Modifier> modifiers,
            List<Expression> extents,
            SourceRange nameRange,
            SourceRange range)
            implements Declaration {

        public Parameter {
            modifiers = Set.copyOf(modifiers);
            extents = List.copyOf(extents);
        }
    }

    /** A function without a body: a prototype. */
    record FunctionPrototype(
            String name, CType.Function type, List<Parameter> parameters, SourceRange nameRange, SourceRange range)
            implements Declaration {

        public FunctionPrototype {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A function with its body.
     *
     * @param modifiers {@link Modifier#IMPLICIT_INT} among them when no return type was written
     */
    record FunctionDefinition(
            String name,
            CType.Function type,
            Set<Modifier> modifiers,
            List<Parameter> parameters,
            Statement.Block body,
            SourceRange nameRange,
            SourceRange range)
            implements Declaration {

        public FunctionDefinition {
            modifiers = Set.copyOf(modifiers);
            parameters = List.copyOf(parameters);
        }

        public CType returnType() {
            return type.returns();
        }
    }

    record Typedef(String name, CType type, SourceRange nameRange, SourceRange range) implements Declaration {}

    /** A structure or union with its members. */
    record Structure(CType.TagKind kind, String name, List<Variable> members, SourceRange nameRange, SourceRange range)
            implements Declaration {

        public Structure {
            members = List.copyOf(members);
        }

        public CType.Tagged type() {
            return new CType.Tagged(kind, name);
        }
    }

    record Enumeration(String name, List<Enumerator> enumerators, SourceRange nameRange, SourceRange range)
            implements Declaration {

        public Enumeration {
            enumerators = List.copyOf(enumerators);
        }
    }

    /** A constant of an enumeration; visible in the scope around the enumeration. */
    record Enumerator(String name, Optional<Expression> value, SourceRange nameRange, SourceRange range)
            implements Declaration {}

    /** What is no declaration, or declares nothing. */
    record Unknown(String text, SourceRange range) implements Declaration {

        @Override
        public String name() {
            return "";
        }

        @Override
        public SourceRange nameRange() {
            return range;
        }
    }

    enum Modifier {
        CONST,
        VOLATILE,
        STATIC,
        EXTERN,
        REGISTER,
        INLINE,
        /** No type is written, so that C89 takes {@code int}. */
        IMPLICIT_INT
    }
}
