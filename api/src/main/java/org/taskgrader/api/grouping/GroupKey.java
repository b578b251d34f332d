package org.taskgrader.api.grouping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.grouping.NormalForm;
import org.taskgrader.core.verdict.Judgement;

/**
 * What the programs of a group have in common; the exercise's version is no part of it.
 *
 * @param fingerprint of their normal form
 * @param failing hash of the tests that they fail, and how
 */
record GroupKey(String fingerprint, String failing) {

    private static final Pattern ID = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{16})");

    static GroupKey of(NormalForm form, Judgement judgement) {
        return new GroupKey(form.fingerprint(), Failure.of(judgement).hash());
    }

    /** The one of this id, if it looks like one. */
    static Optional<GroupKey> named(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? Optional.of(new GroupKey(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** As the API names it. */
    String id() {
        return fingerprint + '-' + failing;
    }
}
