package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a statement in LaTeX once, and through the arguments of its commands as far down as anybody writes them. */
final class LatexReader {

    /** What a command puts around its argument. */
    private static final Map<String, String> MARKS =
            Map.of("textbf", "**", "emph", "*", "textit", "*", "text", "", "mathrm", "", "mbox", "", "underline", "");

    private static final Map<String, String> HEADINGS =
            Map.of("section", "## ", "subsection", "### ", "subsubsection", "#### ", "paragraph", "#### ");

    private static final Set<String> LISTS = Set.of("itemize", "enumerate");
    private static final Set<String> VERBATIM = Set.of("verbatim", "lstlisting");
    private static final Set<String> PLAIN = Set.of("document", "center");
    private static final Set<String> PICTURES = Set.of("illustration", "includegraphics");
    private static final int DEEPEST = 20;

    private final String source;
    private final int depth;
    private final Set<String> unknown = new TreeSet<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private int at;
    private String title = "";

    LatexReader(String source, int depth) {
        this.source = source;
        this.depth = depth;
    }

    /** CommonMark, with more blank lines than it needs. */
    String read() {
        StringBuilder text = new StringBuilder();
        while (at < source.length()) {
            text.append(piece());
        }
        return text.toString();
    }

    Optional<String> title() {
        return Optional.of(title).filter(name -> !name.isBlank());
    }

    /** Commands and environments that were left out. */
    Set<String> unknown() {
        return unknown;
    }

    /** The name of the command whose backslash stands before: letters, or one other character. */
    static String nameAt(String source, int start) {
        int end = start;
        while (end < source.length() && Character.isLetter(source.charAt(end))) {
            end++;
        }
        return source.substring(start, end == start ? Math.min(start + 1, source.length()) : end);
    }

    private String piece() {
        char c = source.charAt(at++);
        return switch (c) {
            case '%' -> {
                upTo("\n");
                skipBlanks();
                yield "";
            }
            case '\\' -> command();
            case '$' -> take("$") ? paragraph(formula("$$")) : formula("$");
            case '~' -> " ";
            case '{', '}' -> "";
            case '-' -> take("--") ? "—" : take("-") ? "–" : "-";
            case '`' -> take("`") ? "“" : "‘";
            case '\'' -> take("'") ? "”" : "’";
            case '*', '_', '<' -> "\\" + c;
            case '\n' -> {
                skipBlanks();
                yield "\n" + indent();
            }
            default -> String.valueOf(c);
        };
    }

    private boolean take(String next) {
        boolean there = source.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }

    /** What stands before {@code end}, or before the end of everything; goes on behind it. */
    private String upTo(String end) {
        int stop = source.indexOf(end, at);
        String content = source.substring(at, stop < 0 ? source.length() : stop);
        at = stop < 0 ? source.length() : stop + end.length();
        return content;
    }

    /** Markdown would take an indented line for code. */
    private void skipBlanks() {
        while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Inside a list, lines belong to its elements. */
    private String indent() {
        return source.startsWith("\\item", at) || source.startsWith("\\end", at) ? "" : "   ".repeat(lists.size());
    }

    private static String paragraph(String text) {
        return "\n\n" + text + "\n\n";
    }

    private String formula(String end) {
        return LatexFormula.code(upTo(end), unknown);
    }

    private String command() {
        String name = nameAt(source, at);
        at += name.length();
        take("*");
        String sign = LatexFormula.SIGNS.get(name);
        if (sign != null) {
            if (Character.isLetter(name.charAt(0)) && !take("{}")) {
                skipBlanks();
            }
            return sign;
        }
        String heading = HEADINGS.get(name);
        if (heading != null) {
            return paragraph(heading + inner(argument()).strip());
        }
        String mark = MARKS.get(name);
        return mark == null ? other(name) : mark + inner(argument()).strip() + mark;
    }

    private String other(String name) {
        return switch (name) {
            case "problemname" -> {
                title = inner(argument()).strip();
                yield "";
            }
            case "[" -> paragraph(formula("\\]"));
            case "(" -> formula("\\)");
            case "_", "&" -> "\\" + name;
            case "verb" -> code(at < source.length() ? upTo(String.valueOf(source.charAt(at++))) : "");
            case "texttt", "lstinline", "mathtt" -> code(argument().replaceAll("\\\\([%$#&_{}])", "$1"));
            case "item" -> item();
            case "begin" -> begin(argument());
            case "end" -> end(argument());
            case "bf", "it", "em", "tt" -> "";
            case "url" -> "<" + argument() + ">";
            case "href" -> link(argument());
            default -> unknown(name);
        };
    }

    /** Of what is not known the words stay, but for a picture, which has none. */
    private String unknown(String name) {
        unknown.add("\\" + name);
        skipOptions();
        StringBuilder words = new StringBuilder();
        while (source.startsWith("{", at)) {
            words.append(inner(argument())).append(source.startsWith("{", at) ? " " : "");
        }
        return PICTURES.contains(name) ? "" : words.toString();
    }

    private String link(String address) {
        return "[" + inner(argument()) + "](" + address + ")";
    }

    private static String code(String content) {
        return content.isEmpty() ? "" : "`" + content + "`";
    }

    private String item() {
        skipOptions();
        skipBlanks();
        return "   ".repeat(Math.max(0, lists.size() - 1)) + ("enumerate".equals(lists.peek()) ? "1. " : "-  ");
    }

    private String begin(String environment) {
        if (VERBATIM.contains(environment)) {
            return paragraph("```text\n" + upTo("\\end{" + environment + "}").strip() + "\n```");
        }
        skipOptions();
        if (LISTS.contains(environment)) {
            lists.push(environment);
            skipBlanks();
        } else if (!PLAIN.contains(environment)) {
            unknown.add("\\begin{" + environment + "}");
        }
        return "\n\n";
    }

    private String end(String environment) {
        if (LISTS.contains(environment)) {
            lists.poll();
        }
        return "\n\n";
    }

    private void skipOptions() {
        if (take("[")) {
            upTo("]");
        }
    }

    private String inner(String argument) {
        if (depth == DEEPEST) {
            return argument;
        }
        LatexReader inner = new LatexReader(argument, depth + 1);
        String text = inner.read();
        unknown.addAll(inner.unknown);
        return text;
    }

    /** What is between the braces that begin here, or behind blanks; empty if there are none. */
    private String argument() {
        skipBlanks();
        if (!take("{")) {
            return "";
        }
        int start = at;
        int open = 1;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '\\' && at < source.length()) {
                at++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return source.substring(start, at - 1);
            }
        }
        return source.substring(start);
    }
}
