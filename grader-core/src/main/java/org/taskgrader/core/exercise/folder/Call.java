package org.taskgrader.core.exercise.folder;

import java.util.Map;
import java.util.Optional;

/**
 * A call of the learner's functions with what must come of it.
 *
 * @param setup statements before it, in C; may be empty
 * @param call an expression in C
 * @param returns what it returns, as a literal
 * @param then what expressions are worth afterwards, in order
 * @param prints what it prints
 * @param input standard input
 */
record Call(
        Setting place,
        String setup,
        String call,
        Optional<String> returns,
        Map<String, String> then,
        Optional<String> prints,
        String input) {}
