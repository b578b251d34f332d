package org.taskgrader.core.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the language that a rule can be about. */
public enum Construct {
    IF("if"),
    ELSE("else"),
    SWITCH("switch"),
    WHILE("while"),
    DO("do"),
    FOR("for"),
    /** Any of the three. */
    LOOP("while, do, for"),
    BREAK("break"),
    CONTINUE("continue"),
    GOTO("goto"),
    /** The conditional operator. */
    TERNARY("? :"),
    STRUCT("struct"),
    UNION("union"),
    ENUM("enum"),
    TYPEDEF("typedef"),
    STATIC("static"),
    SIZEOF("sizeof"),
    ASM("asm"),
    /** A macro of the program's own. */
    MACRO("#define"),
    /** A variable that is an array. */
    ARRAY("[ ]"),
    /** An array whose length is no constant (ISO C11 6.7.6.2, paragraph 4). */
    VARIABLE_LENGTH_ARRAY("[n]"),
    /** A variable or parameter that is a pointer. */
    POINTER("*");

    private final String code;

    Construct(String code) {
        this.code = code;
    }

    /** How C writes it, for messages. */
    public String code() {
        return code;
    }

    /** How exercises write it: {@code ternary}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Construct::id).toList();
    }

    public static Optional<Construct> named(String id) {
        return Arrays.stream(values())
                .filter(construct -> construct.id().equals(id))
                .findFirst();
    }
}
