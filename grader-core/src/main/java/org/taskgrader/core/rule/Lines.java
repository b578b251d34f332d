package org.taskgrader.core.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * How long a program is: its lines with code or a directive, where a line counts once for each statement that ends in it.
 * So comments and blank lines cost nothing, and several statements in one line save nothing.
 */
final class Lines {

    private final TreeMap<Integer, Integer> counted = new TreeMap<>();

    private Lines() {}

    static Lines of(CSource source) {
        Lines lines = new Lines();
        Deque<String> open = new ArrayDeque<>();
        for (Token token : source.allTokens()) {
            if (token.kind() == TokenKind.DIRECTIVE) {
                lines.addAll(token.range());
                lines.add(token.line(), (int)
                        token.text().chars().filter(c -> c == ';').count());
            } else if (token.kind().isCode()) {
                lines.addAll(token.range());
                bracket(token, open);
                boolean ends = token.is(";") && !"(".equals(open.peek());
                lines.add(token.line(), ends ? 1 : 0);
            }
        }
        return lines;
    }

    private static void bracket(Token token, Deque<String> open) {
        if (token.is("(") || token.is("{")) {
            open.push(token.text());
        } else if (token.is(")") || token.is("}")) {
            open.poll();
        }
    }

    private void addAll(SourceRange range) {
        for (int line = range.line(); line <= range.endLine(); line++) {
            counted.putIfAbsent(line, 0);
        }
    }

    private void add(int line, int statements) {
        counted.merge(line, statements, Integer::sum);
    }

    /** How many there are from one line to another. */
    int within(int from, int to) {
        return counted.subMap(from, true, to, true).values().stream()
                .mapToInt(statements -> Math.max(1, statements))
                .sum();
    }

    int all() {
        return counted.isEmpty() ? 0 : within(counted.firstKey(), counted.lastKey());
    }

    /** The line with which there are more than that; the last if there are not. */
    int lineBeyond(int most) {
        int sum = 0;
        for (var line : counted.entrySet()) {
            sum += Math.max(1, line.getValue());
            if (sum > most) {
                return line.getKey();
            }
        }
        return List.copyOf(counted.keySet()).getLast();
    }
}
