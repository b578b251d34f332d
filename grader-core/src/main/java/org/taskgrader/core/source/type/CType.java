package org.taskgrader.core.source.type;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A type of C, without qualifiers and with typedef names resolved (ISO C11 6.2.5). Values of this type are compared by
 * {@code equals}.
 */
public sealed interface CType {

    /** An arithmetic type that has a keyword, or {@code void}. */
    record Basic(Kind kind) implements CType {}

    record Pointer(CType target) implements CType {}

    /**
     * An array.
     *
     * @param extent the number of elements; empty when not written or not a constant
     */
    record Array(CType element, OptionalLong extent) implements CType {

        private CType elementOfAll() {
            return element instanceof Array inner ? inner.elementOfAll() : element;
        }

        private String extents() {
            String own = "[" + (extent.isPresent() ? extent.getAsLong() : "") + "]";
            return element instanceof Array inner ? own + inner.extents() : own;
        }
    }

    /**
     * A structure, union or enumeration.
     *
     * @param tag empty for one without a tag
     */
    record Tagged(TagKind kind, String tag) implements CType {}

    /**
     * A function.
     *
     * @param parameters the types of its parameters; empty as well for {@code ()}, which says nothing about them
     */
    record Function(CType returns, List<CType> parameters, Arity arity) implements CType {

        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Not known, or of no interest but by its name, as {@code FILE}.
     *
     * @param name the type's name as written; empty when there is none
     */
    record Unknown(String name) implements CType {}

    enum Arity {
        /** Exactly the parameters. */
        FIXED,
        /** The parameters and any number of others. */
        VARIADIC,
        /** Declared by {@code ()}: any call is taken. */
        UNSPECIFIED
    }

    enum TagKind {
        STRUCT,
        UNION,
        ENUM
    }

    /** Ordered by conversion rank (ISO C11 6.3.1.1) within integers and within floating types. */
    enum Kind {
        VOID("void"),
        BOOL("_Bool"),
        CHAR("char"),
        SIGNED_CHAR("signed char"),
        UNSIGNED_CHAR("unsigned char"),
        SHORT("short"),
        UNSIGNED_SHORT("unsigned short"),
        INT("int"),
        UNSIGNED_INT("unsigned int"),
        LONG("long"),
        UNSIGNED_LONG("unsigned long"),
        LONG_LONG("long long"),
        UNSIGNED_LONG_LONG("unsigned long long"),
        FLOAT("float"),
        DOUBLE("double"),
        LONG_DOUBLE("long double");

        private final String spelling;

        Kind(String spelling) {
            this.spelling = spelling;
        }

        /** As gcc writes it. */
        public String spelling() {
            return spelling;
        }
    }

    default boolean isFloating() {
        return this instanceof Basic basic && basic.kind().compareTo(Kind.FLOAT) >= 0;
    }

    /** Integer types, enumerations and {@code _Bool} included. */
    default boolean isInteger() {
        return (this instanceof Basic basic
                        && basic.kind() != Kind.VOID
                        && basic.kind().compareTo(Kind.FLOAT) < 0)
                || (this instanceof Tagged tagged && tagged.kind() == TagKind.ENUM);
    }

    default boolean isArithmetic() {
        return isFloating() || isInteger();
    }

    /** Pointers, and arrays, which become pointers wherever their value is used. */
    default boolean isPointerLike() {
        return this instanceof Pointer || this instanceof Array;
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** The type in C's words, as in {@code int *} or {@code char [10]}: for messages. */
    default String spelling() {
        return switch (this) {
            case Basic basic -> basic.kind().spelling();
            case Pointer(Pointer inner) -> inner.spelling() + "*";
            case Pointer pointer -> pointer.target().spelling() + " *";
            case Array array -> array.elementOfAll().spelling() + " " + array.extents();
            case Tagged tagged -> (tagged.kind().name().toLowerCase(Locale.ROOT) + " " + tagged.tag()).strip();
            case Function function -> function.returns().spelling() + " (…)";
            case Unknown unknown -> unknown.name();
        };
    }
}
