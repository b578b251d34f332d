package org.taskgrader.similarity;

import java.util.Locale;

/** Why a program is compared with no other. */
enum Refusal {
    /** JPlag cannot read it. */
    UNREADABLE,
    /** It says less than two programs must have in common to be worth telling. */
    SHORT,
    /** It has more than a learner's program has: comparing it might take as long as all others. */
    LONG;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
