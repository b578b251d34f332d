package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Token;

/**
 * Which lines between {@code #if} and {@code #endif} count (ISO C11 6.10.1). Only the simple conditions are worked out;
 * of the others the first group is taken.
 */
final class ConditionalGroups {

    private static final Set<String> PREDEFINED = Set.of("__STDC__", "__GNUC__", "__linux__", "__unix__", "__x86_64__");

    private final Map<String, Macro> macros;
    private final Deque<Group> open = new ArrayDeque<>();

    /**
     * An open group.
     *
     * @param outer whether the lines around count
     * @param done whether one of its branches has counted
     * @param counts whether the present branch does
     */
    private record Group(boolean outer, boolean done, boolean counts) {}

    ConditionalGroups(Map<String, Macro> macros) {
        this.macros = macros;
    }

    /** Whether lines at the present place count. */
    boolean count() {
        Group group = open.peek();
        return group == null || group.counts();
    }

    void obey(Directive.Conditional conditional) {
        switch (conditional.keyword()) {
            case "if", "ifdef", "ifndef" -> {
                boolean holds = holds(conditional.keyword(), conditional.condition());
                boolean outer = count();
                open.push(new Group(outer, holds, outer && holds));
            }
            case "elif", "else" -> {
                if (!open.isEmpty()) {
                    Group group = open.pop();
                    boolean holds = !group.done() && holds(conditional.keyword(), conditional.condition());
                    open.push(new Group(group.outer(), group.done() || holds, group.outer() && holds));
                }
            }
            default -> open.poll();
        }
    }

    private boolean holds(String keyword, List<Token> condition) {
        List<String> words = condition.stream()
                .map(Token::text)
                .filter(text -> !text.equals("(") && !text.equals(")"))
                .toList();
        String last = words.isEmpty() ? "" : words.getLast();
        return switch (keyword) {
            case "ifdef" -> isDefined(last);
            case "ifndef" -> !isDefined(last);
            case "else" -> true;
            default ->
                switch (words.size()) {
                    case 1 -> !last.equals("0");
                    case 2 -> !words.getFirst().equals("defined") || isDefined(last);
                    case 3 -> !words.getFirst().equals("!") || !words.get(1).equals("defined") || !isDefined(last);
                    default -> true;
                };
        };
    }

    private boolean isDefined(String name) {
        return macros.containsKey(name) || PREDEFINED.contains(name);
    }
}
