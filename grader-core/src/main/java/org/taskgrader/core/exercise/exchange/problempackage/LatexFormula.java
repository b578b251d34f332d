package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** A formula in LaTeX as a line of text: CommonMark has no formulas, and what a beginner has to read is short. */
final class LatexFormula {

    /** What a command without arguments stands for. */
    static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("cdots", "⋯"),
            Map.entry("le", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("neq", "≠"),
            Map.entry("times", "×"),
            Map.entry("cdot", "·"),
            Map.entry("pm", "±"),
            Map.entry("to", "→"),
            Map.entry("rightarrow", "→"),
            Map.entry("infty", "∞"),
            Map.entry("in", "∈"),
            Map.entry("sum", "∑"),
            Map.entry("pi", "π"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quad", " "),
            Map.entry("textbackslash", "\\"),
            Map.entry("%", "%"),
            Map.entry("$", "$"),
            Map.entry("#", "#"),
            Map.entry("{", "{"),
            Map.entry("}", "}"),
            Map.entry(",", " "),
            Map.entry(";", " "),
            Map.entry(" ", " "),
            Map.entry("\\", "\n"),
            Map.entry("par", "\n\n"),
            Map.entry("noindent", ""),
            Map.entry("medskip", "\n\n"),
            Map.entry("bigskip", "\n\n"),
            Map.entry("newline", "\n"),
            Map.entry("left", ""),
            Map.entry("right", ""));

    private static final Set<String> WITHOUT_A_SIGN = Set.of("text", "mathrm", "mathtt", "mbox", "texttt");

    private final String source;
    private final Set<String> unknown;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> scripts = new ArrayDeque<>();

    private LatexFormula(String source, Set<String> unknown) {
        this.source = source;
        this.unknown = unknown;
    }

    /**
     * As code, in which nothing is taken for markup.
     *
     * @param unknown gets the commands that are left as they are
     */
    static String code(String source, Set<String> unknown) {
        String text = new LatexFormula(source, unknown).read().strip();
        return text.isEmpty() ? "" : "`" + text.replace("`", "'") + "`";
    }

    private String read() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                String name = LatexReader.nameAt(source, at + 1);
                at += 1 + name.length();
                text.append(sign(name));
            } else {
                text.append(
                        switch (c) {
                            case '{' -> open();
                            case '}' -> scripts.isEmpty() || !scripts.pop() ? "" : ")";
                            case '\n', '~' -> " ";
                            default -> String.valueOf(c);
                        });
                at++;
            }
        }
        return text.toString().replaceAll("([\\^_])\\((\\w|\\d+)\\)", "$1$2");
    }

    private String sign(String name) {
        String sign = SIGNS.get(name);
        if (sign != null || WITHOUT_A_SIGN.contains(name)) {
            return sign == null ? "" : sign;
        }
        unknown.add("\\" + name);
        return "\\" + name;
    }

    /** An exponent or an index keeps something around it. */
    private String open() {
        boolean script = text.length() > 0 && "^_".indexOf(text.charAt(text.length() - 1)) >= 0;
        scripts.push(script);
        return script ? "(" : "";
    }
}
