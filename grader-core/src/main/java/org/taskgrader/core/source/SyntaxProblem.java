package org.taskgrader.core.source;

/**
 * A place where the program stops being C for our parser. Feedback quotes the compiler's messages, not these: they tell
 * where the tree is a guess.
 *
 * @param message in English, for staff
 */
public record SyntaxProblem(SourceRange range, String message) {}
