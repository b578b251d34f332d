package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of calls as a program that makes one of them and says what came of it, and as what it must say. Only the
 * calls are in the program; what must come of them stays outside of the sandbox.
 */
final class CallHarness {

    /** Outside of quotes: what stands between the elements of an array, however it is spaced. */
    private static final Pattern SPACING =
            Pattern.compile("(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|\\s*(?<sign>[{},])\\s*");

    private static final String HEAD = """
            #include "answers.h"
            #include <ctype.h>
            #include <limits.h>
            #include <math.h>
            #include <stdint.h>

            int main(void)
            {
            """;

    private CallHarness() {}

    /** The file with {@code main}. */
    static String program(Map<String, Call> calls) {
        StringBuilder text = new StringBuilder(HEAD);
        calls.forEach((name, call) -> {
            text.append("    if (answers_is_call(").append(literal(name)).append(")) {\n");
            text.append("        ")
                    .append(call.setup().strip().replace("\n", "\n        "))
                    .append('\n');
            if (call.prints().isPresent()) {
                text.append("        answers_catch();\n");
            }
            text.append("        ").append(made(call)).append('\n');
            if (call.prints().isPresent()) {
                text.append("        answers_printed(")
                        .append(literal(call.call()))
                        .append(");\n");
            }
            call.then()
                    .forEach((expression, value) -> text.append("        ")
                            .append(answer(expression, value))
                            .append('\n'));
            text.append("        return 0;\n    }\n");
        });
        return text.append("    return 1;\n}\n").toString();
    }

    /** What the program must say of a call, line by line. */
    static String expected(Call call) {
        List<String> lines = new ArrayList<>();
        call.returns().ifPresent(value -> lines.add(call.call() + " = " + canonical(value)));
        call.prints().ifPresent(text -> lines.add(call.call() + " prints " + literal(text)));
        call.then().forEach((expression, value) -> lines.add(expression + " = " + canonical(value)));
        return String.join("\n", lines) + "\n";
    }

    private static String made(Call call) {
        return call.returns().map(value -> answer(call.call(), value)).orElse(call.call() + ";");
    }

    private static String answer(String expression, String value) {
        String shown = literal(expression);
        return value.strip().startsWith("{")
                ? "ANSWER_ITEMS(" + shown + ", " + expression + ", " + elements(value) + ");"
                : "ANSWER(" + shown + ", " + expression + ");";
    }

    /** As the harness writes it: {@code {1, 2, 3}}. */
    static String canonical(String value) {
        Matcher matcher = SPACING.matcher(value.strip());
        return matcher.replaceAll(found -> {
            String sign = found.group("sign");
            String as = sign == null ? found.group("quoted") : sign.equals(",") ? ", " : sign;
            return Matcher.quoteReplacement(as);
        });
    }

    private static int elements(String value) {
        String inner = canonical(value).replaceAll("^\\{|\\}$", "");
        if (inner.isBlank()) {
            return 0;
        }
        return (int) SPACING.matcher(inner)
                        .results()
                        .filter(found -> ",".equals(found.group("sign")))
                        .count()
                + 1;
    }

    /** A text as a C program writes it (ISO C11 6.4.5), and as the harness writes the texts it was given. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                case '\r' -> literal.append("\\r");
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
