package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Preprocessing;
import org.taskgrader.core.source.Token;

/**
 * Which lines between {@code #if} and {@code #endif} count (ISO C11 6.10.1). Only the simple conditions are worked out;
 * of the others it depends on the mode: the first group is taken, all are, or none.
 */
final class ConditionalGroups {

    private static final Set<String> PREDEFINED = Set.of("__STDC__", "__GNUC__", "__linux__", "__unix__", "__x86_64__");

    private final Map<String, Macro> macros;
    private final Preprocessing mode;
    private final Deque<Group> open = new ArrayDeque<>();

    /** What is known of a condition: that it holds, that it does not, or only which of both is likely. */
    private enum Truth {
        YES,
        PROBABLY,
        HARDLY,
        NO
    }

    /**
     * An open group.
     *
     * @param outer whether the lines around count
     * @param done whether one of its branches has counted
     * @param counts whether the present branch does
     */
    private record Group(boolean outer, boolean done, boolean counts) {}

    ConditionalGroups(Map<String, Macro> macros, Preprocessing mode) {
        this.macros = macros;
        this.mode = mode;
    }

    /** Whether lines at the present place count. */
    boolean count() {
        Group group = open.peek();
        return group == null || group.counts();
    }

    void obey(Directive.Conditional conditional) {
        switch (conditional.keyword()) {
            case "if", "ifdef", "ifndef" -> {
                Truth truth = truth(conditional.keyword(), conditional.condition());
                boolean outer = count();
                open.push(new Group(outer, isLast(truth), outer && counts(truth)));
            }
            case "elif", "else" -> {
                if (!open.isEmpty()) {
                    Group group = open.pop();
                    Truth truth = group.done() ? Truth.NO : truth(conditional.keyword(), conditional.condition());
                    open.push(new Group(group.outer(), group.done() || isLast(truth), group.outer() && counts(truth)));
                }
            }
            default -> open.poll();
        }
    }

    /** Whether a group whose condition is known so far is part of the program. */
    private boolean counts(Truth truth) {
        return switch (mode) {
            case AS_WRITTEN -> truth == Truth.YES || truth == Truth.PROBABLY;
            case WHATEVER_MAY_COUNT -> truth != Truth.NO;
            case WHATEVER_DOES_COUNT -> truth == Truth.YES;
        };
    }

    /** Whether the groups after it are none. */
    private boolean isLast(Truth truth) {
        return switch (mode) {
            case AS_WRITTEN -> truth == Truth.YES || truth == Truth.PROBABLY;
            case WHATEVER_MAY_COUNT -> truth == Truth.YES;
            case WHATEVER_DOES_COUNT -> truth != Truth.NO;
        };
    }

    private Truth truth(String keyword, List<Token> condition) {
        List<String> words = condition.stream()
                .map(Token::text)
                .filter(text -> !text.equals("(") && !text.equals(")"))
                .toList();
        String last = words.isEmpty() ? "" : words.getLast();
        return switch (keyword) {
            case "ifdef" -> isDefined(last);
            case "ifndef" -> not(isDefined(last));
            case "else" -> Truth.YES;
            default ->
                switch (words.size()) {
                    case 1 -> ofNumber(last);
                    case 2 -> words.getFirst().equals("defined") ? isDefined(last) : Truth.PROBABLY;
                    case 3 ->
                        words.getFirst().equals("!") && words.get(1).equals("defined")
                                ? not(isDefined(last))
                                : Truth.PROBABLY;
                    default -> Truth.PROBABLY;
                };
        };
    }

    private static Truth ofNumber(String word) {
        return word.equals("0") ? Truth.NO : word.matches("[1-9]\\d{0,8}") ? Truth.YES : Truth.PROBABLY;
    }

    private static Truth not(Truth truth) {
        return switch (truth) {
            case YES -> Truth.NO;
            case PROBABLY -> Truth.HARDLY;
            case HARDLY -> Truth.PROBABLY;
            case NO -> Truth.YES;
        };
    }

    /**
     * A name that the program does not define may be the compiler's or the library's; one that it defines, as far as we
     * know, may be defined in a group that is left out.
     */
    private Truth isDefined(String name) {
        boolean defined = macros.containsKey(name) || PREDEFINED.contains(name);
        Truth known = mode == Preprocessing.WHATEVER_MAY_COUNT ? Truth.PROBABLY : Truth.YES;
        return defined ? known : Truth.HARDLY;
    }
}
