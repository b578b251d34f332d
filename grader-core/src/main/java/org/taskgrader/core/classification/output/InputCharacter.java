package org.taskgrader.core.classification.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A sign that tells the inputs of failing tests from those of passed ones. */
public final class InputCharacter {

    private static final int LONGEST = 2000;

    private InputCharacter() {}

    /**
     * The one sign, no digit, small letter or white space, that every failing test which may be shown has in its input and
     * no passed one has. Several such signs say nothing: two inputs differ in much by chance.
     */
    public static Optional<String> commonToFailing(OutputSymptoms symptoms) {
        List<TestOutput> failing = symptoms.tests().stream()
                .filter(test -> !test.passed() && test.shown())
                .toList();
        List<TestOutput> passed = symptoms.passed().toList();
        if (failing.isEmpty() || passed.size() < 2) {
            return Optional.empty();
        }
        Set<Integer> common = new TreeSet<>(signs(failing.getFirst()));
        failing.forEach(test -> common.retainAll(signs(test)));
        passed.forEach(test -> common.removeAll(signs(test)));
        return common.size() == 1
                ? Optional.of(Character.toString(common.iterator().next()))
                : Optional.empty();
    }

    private static Set<Integer> signs(TestOutput test) {
        return test.input()
                .codePoints()
                .limit(LONGEST)
                .filter(c -> !Character.isWhitespace(c) && !Character.isLetterOrDigit(c) && c != '-' && c != '.')
                .boxed()
                .collect(Collectors.toSet());
    }
}
