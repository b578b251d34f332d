package org.taskgrader.core.grouping;

import java.util.Optional;
import org.taskgrader.core.verdict.Judgement;

/** Messages that were written for groups of programs of one exercise. */
@FunctionalInterface
public interface GroupMessages {

    /** Where nobody writes any. */
    GroupMessages NONE = (form, judgement) -> Optional.empty();

    /** The message for the group of a program with this form that failed so, if there is one. */
    Optional<GroupMessage> of(NormalForm form, Judgement judgement);
}
