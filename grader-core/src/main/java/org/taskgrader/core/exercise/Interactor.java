package org.taskgrader.core.exercise;

import java.util.Locale;
import java.util.Map;
import org.taskgrader.core.bytes.Bytes;

/**
 * The author's program that learners' programs talk to, and that says what the conversation was worth.
 *
 * @param source in C
 * @param secrets what it alone is given, by test: the content of {@code tests/NAME.in}
 * @param messages what it can say, by key and language; slots are written as {@code {name}}
 */
public record Interactor(Bytes source, Map<String, Bytes> secrets, Map<String, Map<Locale, String>> messages) {

    public Interactor {
        secrets = Map.copyOf(secrets);
        messages = Map.copyOf(messages);
    }

    /** The same as far as it decides a grade. */
    Interactor withoutWords() {
        return new Interactor(source, secrets, Map.of());
    }
}
