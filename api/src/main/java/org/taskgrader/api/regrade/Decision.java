package org.taskgrader.api.regrade;

/** What comes of a decision about a regrade. */
public sealed interface Decision {

    /** It stands, by this request or an earlier one. */
    record Taken(RegradeProgress regrade) implements Decision {}

    /** Nothing was done: submissions are still graded again. */
    record UnderWay(RegradeProgress regrade) implements Decision {}

    /** Nothing was done: the new results count already. */
    record AlreadyApplied(RegradeProgress regrade) implements Decision {}
}
