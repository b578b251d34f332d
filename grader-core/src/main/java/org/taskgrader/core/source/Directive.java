package org.taskgrader.core.source;

import java.util.List;

/** A preprocessing directive (ISO C11 6.10). */
public sealed interface Directive {

    SourceRange range();

    /**
     * An {@code #include}.
     *
     * @param header the name between the delimiters, as far as there is one
     */
    record Include(String header, Delimiter delimiter, SourceRange range) implements Directive {}

    enum Delimiter {
        ANGLE,
        QUOTE,
        /** The line is no header name in {@code <>} or quotes, or its closing delimiter is missing. */
        MALFORMED
    }

    /** A macro that stands for its body, as in {@code #define N 10}. */
    record ObjectMacro(String name, List<Token> body, SourceRange range) implements Directive {

        public ObjectMacro {
            body = List.copyOf(body);
        }
    }

    /** A macro with parameters; the last is {@code ...} for a variadic one. */
    record FunctionMacro(String name, List<String> parameters, List<Token> body, SourceRange range)
            implements Directive {

        public FunctionMacro {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }
    }

    /** {@code #if}, {@code #ifdef}, {@code #ifndef}, {@code #elif}, {@code #else} or {@code #endif}. */
    record Conditional(String keyword, List<Token> condition, SourceRange range) implements Directive {

        public Conditional {
            condition = List.copyOf(condition);
        }
    }

    /** Any other, {@code #undef} and {@code #pragma} among them. */
    record Other(String keyword, List<Token> rest, SourceRange range) implements Directive {

        public Other {
            rest = List.copyOf(rest);
        }
    }
}
