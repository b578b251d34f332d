package org.taskgrader.core.source;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.source.fact.Arrays;
import org.taskgrader.core.source.fact.Calls;
import org.taskgrader.core.source.fact.Conditions;
import org.taskgrader.core.source.fact.Divisions;
import org.taskgrader.core.source.fact.Facts;
import org.taskgrader.core.source.fact.Formats;
import org.taskgrader.core.source.fact.Loops;
import org.taskgrader.core.source.fact.Pointers;
import org.taskgrader.core.source.fact.Recursion;
import org.taskgrader.core.source.fact.Returns;
import org.taskgrader.core.source.fact.Scopes;
import org.taskgrader.core.source.fact.Types;
import org.taskgrader.core.source.fact.Uses;
import org.taskgrader.core.source.grammar.Reading;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.TranslationUnit;

/**
 * A learner's program, read as far as it can be read: tokens always, a tree as far as it is C, facts as far as the tree
 * goes. Immutable.
 */
public final class CSource {

    private final String text;
    private final List<String> lines;
    private final List<Token> allTokens;
    private final List<Token> tokens;
    private final List<Token> code;
    private final Brackets brackets;
    private final List<Directive> directives;
    private final List<SyntaxProblem> problems;
    private final TranslationUnit unit;
    private final IdentityHashMap<Expression, SourceRange> parenthesised;
    private final Facts facts;

    private CSource(String text, Preprocessing mode) {
        this.text = text;
        this.lines = text.lines().toList();
        Reading reading = Reading.of(text, mode);
        this.allTokens = reading.allTokens();
        this.tokens = allTokens.stream().filter(token -> token.kind().isCode()).toList();
        this.code = reading.code();
        this.brackets = Brackets.of(tokens);
        this.directives = reading.directives();
        this.problems = reading.problems();
        this.unit = reading.unit();
        this.parenthesised = reading.parenthesised();
        this.facts = Facts.of(unit, reading.values());
    }

    /** Reads a program. Never fails: what is not C is told as problems. */
    public static CSource parse(String text) {
        return parse(text, Preprocessing.AS_WRITTEN);
    }

    /** As the other, in one of the ways in which the preprocessor's lines can be read. */
    public static CSource parse(String text, Preprocessing mode) {
        return new CSource(text, mode);
    }

    /** The program as sent. */
    public String text() {
        return text;
    }

    /** Its lines, without their ends. */
    public List<String> lines() {
        return lines;
    }

    /** Everything in the text, white space and comments included: joined, their texts are the program. */
    public List<Token> allTokens() {
        return allTokens;
    }

    /** What the compiler proper sees: no white space, comments and directives. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The tokens of the groups that count, macros replaced; those of a macro stand where it is used. */
    public List<Token> code() {
        return code;
    }

    /** The code's tokens within a range, in order. */
    public List<Token> tokensIn(SourceRange range) {
        int from = firstTokenNotBefore(range.start());
        int to = from;
        while (to < tokens.size() && range.contains(tokens.get(to).range())) {
            to++;
        }
        return tokens.subList(from, to);
    }

    private int firstTokenNotBefore(SourceRange place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (place.isBefore(tokens.get(middle).range().start())
                    || place.equals(tokens.get(middle).range().start())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public Brackets brackets() {
        return brackets;
    }

    /** All preprocessing directives, in order; read as written, also those in groups that are left out. */
    public List<Directive> directives() {
        return directives;
    }

    /** Whether the program includes a header, as in {@code math.h}. */
    public boolean includes(String header) {
        return directives.stream()
                .anyMatch(directive -> directive instanceof Directive.Include include
                        && include.header().equals(header));
    }

    /** The directives of a kind, in order. */
    public <T extends Directive> Stream<T> directives(Class<T> kind) {
        return directives.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Where the program stops being C; empty for a program that our parser understands whole. */
    public List<SyntaxProblem> problems() {
        return problems;
    }

    /** The tree; around a problem it is a guess. */
    public TranslationUnit unit() {
        return unit;
    }

    /** Whether the expression itself stands in parentheses, those of a call or an {@code if} not counted. */
    public boolean isParenthesised(Expression expression) {
        return parenthesised.containsKey(expression);
    }

    public Scopes scopes() {
        return facts.scopes();
    }

    public Uses uses() {
        return facts.uses();
    }

    public Types types() {
        return facts.types();
    }

    public Calls calls() {
        return facts.calls();
    }

    public Loops loops() {
        return facts.loops();
    }

    public Conditions conditions() {
        return facts.conditions();
    }

    public Returns returns() {
        return facts.returns();
    }

    public Formats formats() {
        return facts.formats();
    }

    public Recursion recursion() {
        return facts.recursion();
    }

    public Arrays arrays() {
        return facts.arrays();
    }

    public Divisions divisions() {
        return facts.divisions();
    }

    public Pointers pointers() {
        return facts.pointers();
    }
}
